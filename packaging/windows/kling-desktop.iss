; The Windows installer, for Inno Setup 6: per user, without administrator rights. Build the bundle with PyInstaller first, then
; iscc /DVersion=0.1.0 packaging\windows\kling-desktop.iss
#ifndef Version
  #error Give the version of pyproject.toml: /DVersion=...
#endif

[Setup]
AppId={{6C1B3E52-1F0E-4B5E-9C51-7A4B52D0C7A1}
AppName=Kling Desktop
AppVersion={#Version}
AppPublisher=The Kling Desktop developers
DefaultDirName={localappdata}\Programs\Kling Desktop
DefaultGroupName=Kling Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=kling-desktop-{#Version}-windows-x64
SetupIconFile=..\..\build\icons\kling-desktop.ico
UninstallDisplayIcon={app}\kling-desktop.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\build\bundle\kling-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Kling Desktop"; Filename: "{app}\kling-desktop.exe"
Name: "{group}\Kling Desktop on the simulator"; Filename: "{app}\kling-desktop.exe"; Parameters: "demo"
Name: "{userdesktop}\Kling Desktop"; Filename: "{app}\kling-desktop.exe"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.klingpreset"; ValueType: string; ValueData: "KlingDesktop.Preset"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\KlingDesktop.Preset"; ValueType: string; ValueData: "Kling Desktop preset"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\KlingDesktop.Preset\shell\open\command"; ValueType: string; ValueData: """{app}\kling-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Kling Desktop"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\shell\open\command"; ValueType: string; ValueData: """{app}\kling-desktop.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".mp4"
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".png"
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".heic"
Root: HKCU; Subkey: "Software\Classes\Applications\kling-desktop.exe\SupportedTypes"; ValueType: string; ValueName: ".csv"

[Run]
Filename: "{app}\kling-desktop.exe"; Description: "{cm:LaunchProgram,Kling Desktop}"; Flags: nowait postinstall skipifsilent
