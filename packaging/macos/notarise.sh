#!/bin/sh
# Signs "Kling Desktop.app", packs it into a disk image and has Apple notarise that. Usage: notarise.sh IDENTITY PROFILE
#   IDENTITY  "Developer ID Application: …", in the keychain
#   PROFILE   made once by: xcrun notarytool store-credentials PROFILE
set -eu
identity=$1
profile=$2
cd "$(dirname "$0")/../.."
app="build/bundle/Kling Desktop.app"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
image="dist/kling-desktop-$version-macos.dmg"

find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist --sign "$identity" "$app"
codesign --verify --strict --deep "$app"
mkdir -p dist
hdiutil create -volname "Kling Desktop" -srcfolder "$app" -format ULFO -ov "$image"
codesign --force --timestamp --sign "$identity" "$image"
xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
xcrun stapler staple "$image"
