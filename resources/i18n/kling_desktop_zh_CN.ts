<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Commands</name>
        <message>
            <source>Attach a task</source>
            <translation>接管任务</translation>
        </message>
        <message>
            <source>The task id, as the ToAPIs console shows it:</source>
            <translation>任务 ID（见 ToAPIs 控制台）：</translation>
        </message>
        <message>
            <source>Where clips are saved</source>
            <translation>片段保存位置</translation>
        </message>
        <message>
            <source>New clips are saved in {folder} from the next start on.</source>
            <translation>下次启动起，新片段保存到 {folder}。</translation>
        </message>
        <message>
            <source>Clips' folder</source>
            <translation>片段文件夹</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Keyboard reference</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>Version {version}. MIT licence; Qt under the LGPL. No telemetry of any kind.</source>
            <translation>版本 {version}。MIT 许可证；Qt 采用 LGPL。不收集任何使用数据。</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
        <message>
            <source>Nothing here matches. Search for other words, or show all.</source>
            <translation>没有匹配的内容。换个词搜索，或显示全部。</translation>
        </message>
        <message>
            <source>What you generate appears here at once, the newest first: first its progress, then its clip.</source>
            <translation>您生成的内容会立即出现在这里，最新的排在最前：先显示进度，再显示片段。</translation>
        </message>
    </context>
    <context>
        <name>FileChoice</name>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>图片 ({patterns})</translation>
        </message>
    </context>
    <context>
        <name>FrameSlot</name>
        <message>
            <source>Drop or choose</source>
            <translation>拖入或选择</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>准备中…</translation>
        </message>
        <message>
            <source>Empty. Enter chooses a file, Ctrl+V pastes.</source>
            <translation>空。按回车选择文件，按 Ctrl+V 粘贴。</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>首帧</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>尾帧</translation>
        </message>
        <message>
            <source>Clear first frame</source>
            <translation>清除首帧</translation>
        </message>
        <message>
            <source>Clear last frame</source>
            <translation>清除尾帧</translation>
        </message>
        <message>
            <source>{name} is being prepared.</source>
            <translation>正在准备 {name}。</translation>
        </message>
        <message>
            <source>A picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Swap the frames</source>
            <translation>交换首尾帧</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
    </context>
    <context>
        <name>GalleryPanel</name>
        <message>
            <source>Take the star away</source>
            <translation>取消星标</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>加星标</translation>
        </message>
        <message>
            <source>Use its request</source>
            <translation>使用其请求</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Stop watching</source>
            <translation>停止跟踪</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>从片库中移除</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>画廊</translation>
        </message>
    </context>
    <context>
        <name>HeldBack</name>
        <message>
            <source>Send anyway</source>
            <translation>仍然发送</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>ToAPIs key</source>
            <translation>ToAPIs 密钥</translation>
        </message>
        <message>
            <source>Paste your key from the ToAPIs console. It is kept in this computer's key store.</source>
            <translation>请粘贴 ToAPIs 控制台中的密钥。它保存在这台电脑的密钥库中。</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>显示密钥</translation>
        </message>
        <message>
            <source>Use this key</source>
            <translation>使用此密钥</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Checking the key…</source>
            <translation>正在检查密钥…</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
        <message>
            <source>Nothing here costs money: clips come from the built-in simulator.</source>
            <translation>这里不产生费用：片段来自内置模拟器。</translation>
        </message>
        <message>
            <source>The library was damaged or missing and has been rebuilt. Nothing was deleted; see {folder}.</source>
            <translation>素材库损坏或缺失，已重新建立。没有删除任何内容，请查看 {folder}。</translation>
        </message>
        <message>
            <source>Something broke in the program. What runs goes on; the log says more.</source>
            <translation>程序出了问题。正在运行的不受影响；详情见日志。</translation>
        </message>
    </context>
    <context>
        <name>MessagePage</name>
        <message>
            <source>Drop a picture, write a sentence and press Generate; or choose a clip below.</source>
            <translation>拖入图片，写一句话，然后点击“生成”；或在下方选择片段。</translation>
        </message>
        <message>
            <source>Your clips play here</source>
            <translation>片段在此播放</translation>
        </message>
        <message>
            <source>Open elsewhere</source>
            <translation>用其他程序打开</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Close this notice</source>
            <translation>关闭此通知</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>还有 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PictureBlock</name>
        <message>
            <source>Swap the frames</source>
            <translation>交换首尾帧</translation>
        </message>
        <message>
            <source>Add references</source>
            <translation>添加参考图</translation>
        </message>
    </context>
    <context>
        <name>PlayerPanel</name>
        <message>
            <source>The clip is no longer in {folder}. It was moved, renamed or deleted.</source>
            <translation>片段已不在 {folder} 中。它被移动、重命名或删除了。</translation>
        </message>
        <message>
            <source>The clip cannot be read. Check the disk, or open it elsewhere.</source>
            <translation>无法读取片段。请检查磁盘，或用其他程序打开。</translation>
        </message>
        <message>
            <source>The clip cannot be decoded here. Open it elsewhere, or ask for it again.</source>
            <translation>此处无法解码该片段。请用其他程序打开，或重新获取。</translation>
        </message>
        <message>
            <source>This computer lacks what plays video. `kling-desktop doctor` says what is missing.</source>
            <translation>这台电脑缺少视频播放组件。运行 `kling-desktop doctor` 可查看缺少什么。</translation>
        </message>
        <message>
            <source>Player</source>
            <translation>播放器</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>画面</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>The service says: {words}</source>
            <translation>服务方说明：{words}</translation>
        </message>
        <message>
            <source>What happens, and how the camera moves: “Slow dolly through a greenhouse at dusk, rain on the glass”</source>
            <translation>画面内容与运镜：“黄昏，镜头缓缓推过温室，雨打玻璃”</translation>
        </message>
        <message>
            <source>Show what to keep out</source>
            <translation>显示排除内容</translation>
        </message>
        <message>
            <source>What should not be seen: blur, text, extra fingers</source>
            <translation>不应出现的内容：模糊、文字、多余的手指</translation>
        </message>
    </context>
    <context>
        <name>ReferenceList</name>
        <message>
            <source>Preparing…</source>
            <translation>准备中…</translation>
        </message>
        <message>
            <source>Drop pictures for style or subject</source>
            <translation>拖入风格或主体参考图</translation>
        </message>
    </context>
    <context>
        <name>SegmentedChoice</name>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
    </context>
    <context>
        <name>SendArea</name>
        <message>
            <source>Generate {count} takes</source>
            <translation>生成 {count} 条</translation>
        </message>
        <message>
            <source>Generate</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>A picture is still being prepared.</source>
            <translation>有图片仍在准备中。</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>Enter a ToAPIs key, or try with the simulator.</source>
            <translation>请输入 ToAPIs 密钥，或用模拟器试用。</translation>
        </message>
        <message>
            <source>The key could not be checked now: {why}</source>
            <translation>目前无法检查密钥：{why}</translation>
        </message>
        <message>
            <source>There is no key store here: the key is kept until the program ends, and written nowhere.</source>
            <translation>此处没有密钥库：密钥仅保留到程序退出，不会写入任何地方。</translation>
        </message>
        <message>
            <source>Pictures are uploaded to a public address of the service before a clip is made from them.</source>
            <translation>生成片段之前，图片会上传到服务方的公开地址。</translation>
        </message>
        <message>
            <source>Upload</source>
            <translation>上传</translation>
        </message>
        <message>
            <source>Enter key…</source>
            <translation>输入密钥…</translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n 个进行中</numerusform>
            </translation>
        </message>
        <message>
            <source>saved in {folder}</source>
            <translation>保存在 {folder}</translation>
        </message>
        <message>
            <source>unlimited credits</source>
            <translation>点数不限</translation>
        </message>
        <message>
            <source>{credits} credits</source>
            <translation>{credits} 点</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>As the environment says</source>
            <translation>按环境变量</translation>
        </message>
        <message>
            <source>None beyond the usual ones</source>
            <translation>除常用证书外无</translation>
        </message>
        <message>
            <source>Clips' folder</source>
            <translation>片段文件夹</translation>
        </message>
        <message>
            <source>Names of clips</source>
            <translation>片段命名</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Ask the service every</source>
            <translation>查询间隔</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>Extra certificates</source>
            <translation>附加证书</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose: {what}</source>
            <translation>选择：{what}</translation>
        </message>
        <message>
            <source>There is no folder {folder}. Choose one that exists.</source>
            <translation>文件夹 {folder} 不存在。请选择已有的文件夹。</translation>
        </message>
        <message>
            <source>A proxy looks like http://host:8080 or socks5://host:1080.</source>
            <translation>代理的格式如 http://host:8080 或 socks5://host:1080。</translation>
        </message>
        <message>
            <source>There is no file {file}. Choose a PEM file, or leave this empty.</source>
            <translation>文件 {file} 不存在。请选择 PEM 文件，或留空。</translation>
        </message>
        <message>
            <source>For example: {name}</source>
            <translation>例如：{name}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>选择</translation>
        </message>
    </context>
    <context>
        <name>ShotSettings</name>
        <message>
            <source>Takes</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>How many clips to make of this request. Each is paid for.</source>
            <translation>用此请求生成多少条。每条都会计费。</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Show the clips' folder</source>
            <translation>打开片段文件夹</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Gallery</source>
            <translation>画廊</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Starred only</source>
            <translation>仅星标</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>Go to start</source>
            <translation>回到开头</translation>
        </message>
        <message>
            <source>Previous frame</source>
            <translation>上一帧</translation>
        </message>
        <message>
            <source>Next frame</source>
            <translation>下一帧</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>循环</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>静音</translation>
        </message>
        <message>
            <source>Use as first frame</source>
            <translation>用作首帧</translation>
        </message>
        <message>
            <source>Use as last frame</source>
            <translation>用作尾帧</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>音量</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>首帧</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>尾帧</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Two frames and a sentence become a shot</source>
            <translation>两帧画面，一句话，一个镜头</translation>
        </message>
        <message>
            <source>Clips are made by Kling through ToAPIs. How do you want to begin?</source>
            <translation>片段由 Kling 通过 ToAPIs 生成。您想如何开始？</translation>
        </message>
        <message>
            <source>Enter ToAPIs key</source>
            <translation>输入 ToAPIs 密钥</translation>
        </message>
        <message>
            <source>Try with the simulator</source>
            <translation>用模拟器试用</translation>
        </message>
        <message>
            <source>Real clips. Each one is charged to your ToAPIs account; every press is one charge.</source>
            <translation>真实片段。每条都从您的 ToAPIs 账户扣费；每点一次扣一次。</translation>
        </message>
        <message>
            <source>No key and no cost: stand-in clips are made on this computer, marked as such.</source>
            <translation>无需密钥，不产生费用：在这台电脑上生成替代片段，并明确标注。</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Compose</source>
            <translation>创作</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Developer</source>
            <translation>开发者</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Enter ToAPIs key…</source>
            <translation>输入 ToAPIs 密钥…</translation>
        </message>
        <message>
            <source>Log out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Work on the simulator</source>
            <translation>使用模拟器</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Attach a task…</source>
            <translation>接管任务…</translation>
        </message>
        <message>
            <source>Show the clips' folder</source>
            <translation>打开片段文件夹</translation>
        </message>
        <message>
            <source>Choose the clips' folder…</source>
            <translation>选择片段文件夹…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Generate</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Write the prompt</source>
            <translation>编写提示词</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>创作</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>片库</translation>
        </message>
        <message>
            <source>Compose panel</source>
            <translation>创作面板</translation>
        </message>
        <message>
            <source>Player</source>
            <translation>播放器</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>画廊</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>The simulator behaves</source>
            <translation>模拟器正常运行</translation>
        </message>
        <message>
            <source>The simulator ignores our ids</source>
            <translation>模拟器忽略我们的 ID</translation>
        </message>
        <message>
            <source>Keyboard reference</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>About Kling Desktop</source>
            <translation>关于 Kling Desktop</translation>
        </message>
    </context>
    <context>
        <name>clips</name>
        <message>
            <source>The file is empty.</source>
            <translation>文件为空。</translation>
        </message>
        <message>
            <source>The file is not an MP4 clip.</source>
            <translation>文件不是 MP4 片段。</translation>
        </message>
        <message>
            <source>The file is a web page, not a clip.</source>
            <translation>文件是网页，不是片段。</translation>
        </message>
        <message>
            <source>The clip is cut off.</source>
            <translation>片段不完整。</translation>
        </message>
        <message>
            <source>There is no picture in the clip.</source>
            <translation>片段中没有画面。</translation>
        </message>
        <message>
            <source>The clip cannot be decoded.</source>
            <translation>无法解码片段。</translation>
        </message>
        <message>
            <source>The clip cannot be read.</source>
            <translation>无法读取片段。</translation>
        </message>
    </context>
    <context>
        <name>details</name>
        <message>
            <source>Look again</source>
            <translation>再查一次</translation>
        </message>
        <message>
            <source>Send again (may be paid twice)</source>
            <translation>重新发送（可能重复扣费）</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>再次查询</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Watch again</source>
            <translation>恢复跟踪</translation>
        </message>
        <message>
            <source>Use this task id</source>
            <translation>使用此任务 ID</translation>
        </message>
        <message>
            <source>The clip is not where it was saved. Ask again to download it once more.</source>
            <translation>片段已不在保存位置。再次查询即可重新下载。</translation>
        </message>
        <message>
            <source>You stopped watching this one. The service goes on, and the charge stands.</source>
            <translation>您已停止跟踪此条。服务方会继续生成，费用照计。</translation>
        </message>
        <message>
            <source>Task id</source>
            <translation>任务 ID</translation>
        </message>
        <message>
            <source>Task id from the console</source>
            <translation>控制台中的任务 ID</translation>
        </message>
    </context>
    <context>
        <name>gallery</name>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>your turn</source>
            <translation>等您决定</translation>
        </message>
        <message>
            <source>not watched</source>
            <translation>未跟踪</translation>
        </message>
        <message>
            <source>take {take}/{takes}</source>
            <translation>第 {take}/{takes} 条</translation>
        </message>
        <message>
            <source>audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
    </context>
    <context>
        <name>hovering</name>
        <message>
            <source>Use as first frame</source>
            <translation>用作首帧</translation>
        </message>
        <message>
            <source>Use as last frame</source>
            <translation>用作尾帧</translation>
        </message>
        <message>
            <source>Add to the references</source>
            <translation>添加到参考图</translation>
        </message>
        <message>
            <source>Use the pictures in this folder</source>
            <translation>使用此文件夹中的图片</translation>
        </message>
        <message>
            <source>Swap the frames</source>
            <translation>交换首尾帧</translation>
        </message>
        <message>
            <source>It is here already</source>
            <translation>已在此处</translation>
        </message>
    </context>
    <context>
        <name>pictures</name>
        <message>
            <source>“{name}” is not a picture. Use a JPEG, PNG, WebP, TIFF, HEIC, AVIF or GIF file.</source>
            <translation>“{name}”不是图片。请使用 JPEG、PNG、WebP、TIFF、HEIC、AVIF 或 GIF 文件。</translation>
        </message>
        <message>
            <source>“{name}” is empty: 0 bytes. Export it again.</source>
            <translation>“{name}”是空文件：0 字节。请重新导出。</translation>
        </message>
        <message>
            <source>“{name}” is damaged or cut off. Export or download it again.</source>
            <translation>“{name}”已损坏或不完整。请重新导出或下载。</translation>
        </message>
        <message>
            <source>“{name}” has {found} million pixels; {limit} million is the most. Export it smaller.</source>
            <translation>“{name}”有 {found} 百万像素，上限为 {limit} 百万。请导出更小的尺寸。</translation>
        </message>
        <message>
            <source>Kling needs a picture of at least {limit} px on the shorter side; “{name}” is {found} px.</source>
            <translation>Kling 要求图片短边至少 {limit} 像素；“{name}”为 {found} 像素。</translation>
        </message>
        <message>
            <source>Kling takes shapes up to {limit}; “{name}” is {found} px. Crop it first.</source>
            <translation>Kling 支持的画面比例最大为 {limit}；“{name}”为 {found} 像素。请先裁剪。</translation>
        </message>
        <message>
            <source>“{name}” is a kind of picture that cannot be read here. Export it as JPEG or PNG.</source>
            <translation>“{name}”的图片格式无法在此读取。请导出为 JPEG 或 PNG。</translation>
        </message>
        <message>
            <source>“{name}” cannot be brought under {limit} MB; it is {found} MB at best. Export it smaller.</source>
            <translation>“{name}”无法压缩到 {limit} MB 以内，最小为 {found} MB。请导出更小的尺寸。</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {found}.</source>
            <translation>无法读取“{name}”：{found}。</translation>
        </message>
    </context>
    <context>
        <name>refusals</name>
        <message>
            <source>There is no picture in this. Drop a picture file or an image.</source>
            <translation>其中没有图片。请拖入图片文件或图像。</translation>
        </message>
        <message>
            <source>“{name}” is a text file, not a picture.</source>
            <translation>“{name}”是文本文件，不是图片。</translation>
        </message>
        <message>
            <source>“{name}” is a video, not a picture. Take a still from it first.</source>
            <translation>“{name}”是视频，不是图片。请先截取一帧静帧。</translation>
        </message>
        <message>
            <source>“{name}” is a sound file, not a picture.</source>
            <translation>“{name}”是音频文件，不是图片。</translation>
        </message>
        <message>
            <source>“{name}” is not a picture.</source>
            <translation>“{name}”不是图片。</translation>
        </message>
        <message>
            <source>“{name}” is not there any more.</source>
            <translation>“{name}”已不存在。</translation>
        </message>
        <message>
            <source>This file lies on another machine ({name}). Copy it here first.</source>
            <translation>此文件在另一台电脑上（{name}）。请先复制到本机。</translation>
        </message>
        <message>
            <source>There are no pictures in the folder “{name}”.</source>
            <translation>文件夹“{name}”中没有图片。</translation>
        </message>
        <message>
            <source>The folder “{name}” holds more than {limit} pictures. Drop the ones you want.</source>
            <translation>文件夹“{name}”中的图片超过 {limit} 张。请只拖入需要的图片。</translation>
        </message>
        <message>
            <source>The folder “{name}” cannot be opened.</source>
            <translation>无法打开文件夹“{name}”。</translation>
        </message>
        <message>
            <source>This picture cannot be read. Save it, and drop the file.</source>
            <translation>无法读取此图片。请先保存，再拖入文件。</translation>
        </message>
    </context>
    <context>
        <name>text</name>
        <message>
            <source>The service says: “{words}”</source>
            <translation>服务方说明：“{words}”</translation>
        </message>
        <message>
            <source>Since {span}.</source>
            <translation>已持续 {span}。</translation>
        </message>
        <message>
            <source>Next try in {span}.</source>
            <translation>{span}后重试。</translation>
        </message>
        <message>
            <source>{s} s</source>
            <translation>{s} 秒</translation>
        </message>
        <message>
            <source>{m} min</source>
            <translation>{m} 分钟</translation>
        </message>
        <message>
            <source>{h} h {m} min</source>
            <translation>{h} 小时 {m} 分钟</translation>
        </message>
        <message>
            <source>{d} d {h} h</source>
            <translation>{d} 天 {h} 小时</translation>
        </message>
        <message>
            <source>“{name}” cannot be read: {reason}.</source>
            <translation>无法读取“{name}”：{reason}。</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <source>Keep out</source>
            <translation>排除内容</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>首帧</translation>
        </message>
        <message>
            <source>Last frame</source>
            <translation>尾帧</translation>
        </message>
        <message>
            <source>References</source>
            <translation>参考图</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Aspect ratio</source>
            <translation>画面比例</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Watermark</source>
            <translation>水印</translation>
        </message>
        <message>
            <source>Standard 720p</source>
            <translation>标准 720p</translation>
        </message>
        <message>
            <source>Professional 1080p</source>
            <translation>专业 1080p</translation>
        </message>
        <message>
            <source>5 seconds</source>
            <translation>5 秒</translation>
        </message>
        <message>
            <source>10 seconds</source>
            <translation>10 秒</translation>
        </message>
        <message>
            <source>16:9 landscape</source>
            <translation>16:9 横屏</translation>
        </message>
        <message>
            <source>9:16 portrait</source>
            <translation>9:16 竖屏</translation>
        </message>
        <message>
            <source>1:1 square</source>
            <translation>1:1 方形</translation>
        </message>
        <message>
            <source>There is no model “{found}”. Known: {limit}.</source>
            <translation>没有模型“{found}”。已知模型：{limit}。</translation>
        </message>
        <message>
            <source>{limit} has no “{parameter}”. Clear it to go on.</source>
            <translation>{limit} 不支持“{parameter}”。请清除后继续。</translation>
        </message>
        <message>
            <source>Write a prompt: one sentence is enough, {limit} characters at most.</source>
            <translation>请写提示词：一句话即可，最多 {limit} 个字符。</translation>
        </message>
        <message>
            <source>{parameter}: {found} characters, and the service takes {limit}. Shorten it.</source>
            <translation>{parameter}：{found} 个字符，服务方最多接受 {limit} 个。请缩短。</translation>
        </message>
        <message>
            <source>{parameter} cannot be “{found}”. Choose one of: {limit}.</source>
            <translation>{parameter}不能是“{found}”。请选择：{limit}。</translation>
        </message>
        <message>
            <source>Audio needs Professional. Switch to it, or turn audio off.</source>
            <translation>音频需要专业模式。请切换模式，或关闭音频。</translation>
        </message>
        <message>
            <source>{parameter}: “{found}” is neither a file nor an https address. Choose a picture file.</source>
            <translation>{parameter}：“{found}”既不是文件，也不是 https 地址。请选择图片文件。</translation>
        </message>
        <message>
            <source>{parameter}: Kling needs at least {limit} px on the shorter side; this picture is {found} px.</source>
            <translation>{parameter}：Kling 要求短边至少 {limit} 像素；此图片为 {found} 像素。</translation>
        </message>
        <message>
            <source>{parameter}: Kling takes shapes up to {limit}; this picture is {found} px. Crop it first.</source>
            <translation>{parameter}：Kling 支持的画面比例最大为 {limit}；此图片为 {found} 像素。请先裁剪。</translation>
        </message>
        <message>
            <source>A last frame needs Professional. In Standard it has been ignored, and charged.</source>
            <translation>尾帧需要专业模式。标准模式下曾出现尾帧被忽略却照常扣费的情况。</translation>
        </message>
        <message>
            <source>A last frame and audio exclude each other.</source>
            <translation>尾帧与音频不能同时使用。</translation>
        </message>
        <message>
            <source>A last frame without a first frame is often refused. Add a first frame.</source>
            <translation>只有尾帧没有首帧时常被拒绝。请添加首帧。</translation>
        </message>
        <message>
            <source>References: effect not verified on this model.</source>
            <translation>参考图：在此模型上的效果未经验证。</translation>
        </message>
        <message>
            <source>The first frame's own shape wins over the aspect ratio.</source>
            <translation>以首帧自身的画面比例为准。</translation>
        </message>
        <message>
            <source>First and last frame differ in shape; the clip may be distorted.</source>
            <translation>首帧与尾帧的画面比例不同，片段可能变形。</translation>
        </message>
        <message>
            <source>Use Professional</source>
            <translation>使用专业模式</translation>
        </message>
        <message>
            <source>Drop the last frame</source>
            <translation>去掉尾帧</translation>
        </message>
        <message>
            <source>Turn audio off</source>
            <translation>关闭音频</translation>
        </message>
        <message>
            <source>Use it as first frame</source>
            <translation>用作首帧</translation>
        </message>
        <message>
            <source>preparing</source>
            <translation>准备中</translation>
        </message>
        <message>
            <source>submitting</source>
            <translation>提交中</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>状态不明</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>排队中</translation>
        </message>
        <message>
            <source>generating</source>
            <translation>生成中</translation>
        </message>
        <message>
            <source>downloading</source>
            <translation>下载中</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>The service refused the request. Change it and generate again.</source>
            <translation>服务方拒绝了请求。请修改后重新生成。</translation>
        </message>
        <message>
            <source>The service will not make this. Change the prompt or the pictures.</source>
            <translation>服务方不予生成此内容。请修改提示词或图片。</translation>
        </message>
        <message>
            <source>The service could not make this clip. Try again, or change the request.</source>
            <translation>服务方未能生成此片段。请重试，或修改请求。</translation>
        </message>
        <message>
            <source>The service finished without a clip. Ask again; its task is kept.</source>
            <translation>服务方已结束但没有片段。请再次查询；任务已保留。</translation>
        </message>
        <message>
            <source>The clip's address has expired at the service. Ask again, or try again.</source>
            <translation>片段在服务方的地址已过期。请再次查询，或重试。</translation>
        </message>
        <message>
            <source>A picture cannot be used. Choose another and generate again.</source>
            <translation>有图片无法使用。请另选图片后重新生成。</translation>
        </message>
        <message>
            <source>The service did not take a picture. Choose another and generate again.</source>
            <translation>服务方未接受图片。请另选图片后重新生成。</translation>
        </message>
        <message>
            <source>You gave this one up. If the service did take it, attach its task id.</source>
            <translation>您已放弃此条。如果服务方其实已接受，请用任务 ID 接管。</translation>
        </message>
        <message>
            <source>charged</source>
            <translation>已扣费</translation>
        </message>
        <message>
            <source>not charged</source>
            <translation>未扣费</translation>
        </message>
        <message>
            <source>not known whether charged</source>
            <translation>不确定是否扣费</translation>
        </message>
        <message>
            <source>No network. It goes on by itself when the network is back.</source>
            <translation>没有网络。网络恢复后会自动继续。</translation>
        </message>
        <message>
            <source>No key. Enter your ToAPIs key to go on.</source>
            <translation>没有密钥。请输入 ToAPIs 密钥以继续。</translation>
        </message>
        <message>
            <source>The service refused the key. Enter another to go on.</source>
            <translation>服务方拒绝了密钥。请输入其他密钥以继续。</translation>
        </message>
        <message>
            <source>Not enough credit. Add some at ToAPIs; it goes on by itself.</source>
            <translation>余额不足。请在 ToAPIs 充值；之后会自动继续。</translation>
        </message>
        <message>
            <source>The service asks for a pause. It goes on by itself.</source>
            <translation>服务方要求暂缓。会自动继续。</translation>
        </message>
        <message>
            <source>The service has trouble. Asked again, ever slower.</source>
            <translation>服务方出现故障。会继续查询，间隔逐渐拉长。</translation>
        </message>
        <message>
            <source>This is not the service's answer (a login page?). Asked again.</source>
            <translation>这不是服务方的应答（是登录页吗？）。会再次查询。</translation>
        </message>
        <message>
            <source>Its pictures wait for your word before they are uploaded.</source>
            <translation>图片上传前需要您同意。</translation>
        </message>
        <message>
            <source>Accepted. The service's record is on its way.</source>
            <translation>已接受。服务方的记录稍后就到。</translation>
        </message>
        <message>
            <source>Sent, but no answer came. Looking for it at the service.</source>
            <translation>已发送，但没有应答。正在服务方查找。</translation>
        </message>
        <message>
            <source>Sent, but the service does not know it. Your decision is needed.</source>
            <translation>已发送，但服务方没有记录。需要您决定。</translation>
        </message>
        <message>
            <source>The service does not know this task. You can ask again.</source>
            <translation>服务方没有此任务。您可以再次查询。</translation>
        </message>
        <message>
            <source>Not finished after a day. You can ask again.</source>
            <translation>一天后仍未完成。您可以再次查询。</translation>
        </message>
        <message>
            <source>The disk is full. Make room; it goes on by itself.</source>
            <translation>磁盘已满。请腾出空间；之后会自动继续。</translation>
        </message>
        <message>
            <source>The clips' folder cannot be written. It goes on when it can.</source>
            <translation>无法写入片段文件夹。可写后会继续。</translation>
        </message>
        <message>
            <source>The download was cut. It goes on from where it stopped.</source>
            <translation>下载中断。会从中断处继续。</translation>
        </message>
        <message>
            <source>The clip did not arrive whole. You can ask again.</source>
            <translation>片段未完整送达。您可以再次查询。</translation>
        </message>
    </context>
</TS>
