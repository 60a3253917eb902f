<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Kling Desktop</source>
            <translation>关于 Kling Desktop</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>版本 {version}</translation>
        </message>
        <message>
            <source>MIT licence; Qt under the LGPL. No telemetry of any kind.</source>
            <translation>MIT 许可证；Qt 采用 LGPL。不收集任何使用数据。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>AdviceLine</name>
        <message>
            <source>Close the message</source>
            <translation>关闭提示</translation>
        </message>
    </context>
    <context>
        <name>AttachDialog</name>
        <message>
            <source>Attach a task</source>
            <translation>接管任务</translation>
        </message>
        <message>
            <source>The task id, as the ToAPIs console shows it:</source>
            <translation>任务 ID（见 ToAPIs 控制台）：</translation>
        </message>
        <message>
            <source>Task id</source>
            <translation>任务 ID</translation>
        </message>
        <message>
            <source>Its clip is fetched. Asking costs nothing.</source>
            <translation>将获取其片段。查询不收费。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>接管</translation>
        </message>
        <message>
            <source>Enter the id first.</source>
            <translation>请先输入 ID。</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Shot list: {name}</source>
            <translation>分镜表：{name}</translation>
        </message>
        <message>
            <source>Columns that are unknown here and left out: {names}.</source>
            <translation>未识别而略去的列：{names}。</translation>
        </message>
        <message>
            <source>Shot list</source>
            <translation>分镜表</translation>
        </message>
        <message>
            <source>{chosen} of {all} rows</source>
            <translation>{chosen}/{all} 行</translation>
        </message>
        <message>
            <source>being stored…</source>
            <translation>正在保存…</translation>
        </message>
        <message numerus="yes">
            <source>Generate %n clips</source>
            <translation>
                <numerusform>生成 %n 条片段</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is ticked.</source>
            <translation>没有勾选任何行。</translation>
        </message>
    </context>
    <context>
        <name>Batches</name>
        <message>
            <source>Open a shot list</source>
            <translation>打开分镜表</translation>
        </message>
        <message>
            <source>Shot lists (*.csv *.tsv)</source>
            <translation>分镜表 (*.csv *.tsv)</translation>
        </message>
        <message>
            <source>You want to be asked before that: the button is your word.</source>
            <translation>您要求发送前询问：点击按钮即表示同意。</translation>
        </message>
    </context>
    <context>
        <name>BugReports</name>
        <message>
            <source>The program died the last time. Nothing that was paid for is lost; what ran goes on.</source>
            <translation>程序上次意外退出。已付费的内容没有丢失，未完成的会继续。</translation>
        </message>
        <message>
            <source>Report…</source>
            <translation>报告…</translation>
        </message>
        <message>
            <source>Something broke in the program. What runs goes on; the log says more.</source>
            <translation>程序出了问题。正在运行的不受影响；详情见日志。</translation>
        </message>
    </context>
    <context>
        <name>Chains</name>
        <message>
            <source>The shot goes on from here.</source>
            <translation>镜头从此处延续。</translation>
        </message>
        <message>
            <source>It goes on from a clip that is not here any more.</source>
            <translation>它延续自一个已不在此处的片段。</translation>
        </message>
        <message>
            <source>No clip goes on from this one yet. “Continue the shot” begins one with its last frame.</source>
            <translation>还没有片段延续此片段。“延续镜头”会以其尾帧开始新片段。</translation>
        </message>
        <message numerus="yes">
            <source>Chain of %n clips</source>
            <translation>
                <numerusform>%n 个片段的镜头链</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClipRecipes</name>
        <message>
            <source>The request of “{name}” is in the compose panel; Undo brings the former one back.</source>
            <translation>“{name}”的请求已载入创作面板；“撤销”可恢复之前的请求。</translation>
        </message>
        <message>
            <source>it was moved, renamed or deleted</source>
            <translation>已被移动、重命名或删除</translation>
        </message>
        <message>
            <source>“{name}” says nothing of how it was made: it comes from elsewhere, or another program wrote it anew. Drop it on a frame slot to use one of its frames.</source>
            <translation>“{name}”中没有生成信息：它来自别处，或被其他程序重新写过。拖到首帧或尾帧位置可使用其中一帧。</translation>
        </message>
        <message>
            <source>Not on this computer: {pictures}. Drop them on their places again, or the clip on a slot to use its frame.</source>
            <translation>不在这台电脑上：{pictures}。请重新拖到原位置，或把片段拖到首帧或尾帧位置以使用其画面。</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>“{name}” is still being exported. Closing stops it, and nothing half written is left.</source>
            <translation>“{name}”仍在导出。关闭会中止导出，不会留下写了一半的文件。</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>中止并关闭</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Where clips are saved</source>
            <translation>片段保存位置</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>The requests are the same: these are takes of one.</source>
            <translation>请求相同：这些是同一请求的不同条。</translation>
        </message>
        <message>
            <source>Only this differs: {parameter}: {values}</source>
            <translation>仅此项不同：{parameter}：{values}</translation>
        </message>
        <message>
            <source>These differ: {parameters}</source>
            <translation>不同之处：{parameters}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>on</source>
            <translation>开</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
    </context>
    <context>
        <name>CompareBar</name>
        <message>
            <source>Flip</source>
            <translation>切换</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>划像</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>叠加</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Place of the wipe</source>
            <translation>划像位置</translation>
        </message>
        <message>
            <source>Opacity</source>
            <translation>不透明度</translation>
        </message>
        <message>
            <source>Gain</source>
            <translation>增益</translation>
        </message>
        <message>
            <source>End comparison</source>
            <translation>结束对比</translation>
        </message>
        <message>
            <source>Clip {letter}</source>
            <translation>片段 {letter}</translation>
        </message>
        <message>
            <source>Star clip {letter}</source>
            <translation>为片段 {letter} 加星标</translation>
        </message>
        <message>
            <source>On</source>
            <translation>开</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关</translation>
        </message>
    </context>
    <context>
        <name>Continuing</name>
        <message>
            <source>Choose the one clip in the gallery that the shot is to go on from.</source>
            <translation>请在画廊中选择要延续的那个片段。</translation>
        </message>
        <message>
            <source>last frame</source>
            <translation>尾帧</translation>
        </message>
    </context>
    <context>
        <name>Cost</name>
        <message>
            <source>Never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Also when the price is unknown</source>
            <translation>价格未知时也询问</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Ask before sending what costs more than</source>
            <translation>超过此费用时先询问</translation>
        </message>
        <message>
            <source>Monthly cap</source>
            <translation>每月上限</translation>
        </message>
        <message>
            <source>Prices in credits. The service does not publish them here: write down what you know.</source>
            <translation>价格以点数计。服务方未在此公布价格：请填写您所知的。</translation>
        </message>
        <message>
            <source>Where you leave it open, the balance tells the price when one generation has run alone.</source>
            <translation>留空时，待某一条单独生成后，由余额变化得出价格。</translation>
        </message>
        <message>
            <source> credits</source>
            <translation> 点</translation>
        </message>
        <message>
            <source>last time {credits}</source>
            <translation>上次 {credits}</translation>
        </message>
        <message>
            <source>This month, by the balance: {credits} credits, other programs with this key included.</source>
            <translation>本月按余额计：{credits} 点，包括使用此密钥的其他程序。</translation>
        </message>
        <message>
            <source>At the cap the queue waits; nothing that is paid for is touched.</source>
            <translation>达到上限时队列等待；已付费的不受影响。</translation>
        </message>
    </context>
    <context>
        <name>Costing</name>
        <message>
            <source>Price unknown</source>
            <translation>价格未知</translation>
        </message>
        <message>
            <source>≈ 0 credits</source>
            <translation>≈ 0 点</translation>
        </message>
        <message>
            <source>≈ {credits} credits</source>
            <translation>≈ {credits} 点</translation>
        </message>
        <message>
            <source>≈ {credits} credits, play money</source>
            <translation>≈ {credits} 点（模拟点数）</translation>
        </message>
        <message numerus="yes">
            <source>+ %n of unknown price</source>
            <translation>
                <numerusform>+ %n 条价格未知</numerusform>
            </translation>
        </message>
        <message>
            <source>your price</source>
            <translation>您填写的价格</translation>
        </message>
        <message>
            <source>last time</source>
            <translation>上次</translation>
        </message>
        <message>
            <source>Costs nothing: the simulator makes it</source>
            <translation>免费：由模拟器生成</translation>
        </message>
        <message>
            <source>{cost}: more than the {limit} credits above which you want to be asked.</source>
            <translation>{cost}：超过您设定的询问上限 {limit} 点。</translation>
        </message>
        <message>
            <source>{cost}. You want to be asked before that is sent.</source>
            <translation>{cost}。您要求发送前询问。</translation>
        </message>
        <message>
            <source>Monthly cap</source>
            <translation>每月上限</translation>
        </message>
        <message>
            <source>Raise the cap…</source>
            <translation>提高上限…</translation>
        </message>
        <message numerus="yes">
            <source>Let the %n waiting pass once</source>
            <translation>
                <numerusform>放行等待中的 %n 条（仅此一次）</numerusform>
            </translation>
        </message>
        <message>
            <source>Your cap is {cap} credits a month. The next one would go beyond it.</source>
            <translation>您的上限为每月 {cap} 点。下一条将超出上限。</translation>
        </message>
        <message>
            <source>About {credits} more were sent since, by their prices.</source>
            <translation>此后按价格约又发送 {credits} 点。</translation>
        </message>
        <message numerus="yes">
            <source>%n sent since have no known price.</source>
            <translation>
                <numerusform>此后发送的 %n 条价格未知。</numerusform>
            </translation>
        </message>
        <message>
            <source>The balance has told nothing yet.</source>
            <translation>余额尚未给出信息。</translation>
        </message>
        <message>
            <source>By the balance this key has used {credits} since {since}, other programs included.</source>
            <translation>按余额计，此密钥自 {since} 起已使用 {credits} 点，包括其他程序。</translation>
        </message>
    </context>
    <context>
        <name>CropControls</name>
        <message>
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Extend by blur</source>
            <translation>模糊扩展</translation>
        </message>
        <message>
            <source>Extend by colour</source>
            <translation>纯色扩展</translation>
        </message>
        <message>
            <source>Both alike</source>
            <translation>两帧同步</translation>
        </message>
        <message>
            <source>What is done to one frame is done to the other.</source>
            <translation>对一帧的操作同样应用于另一帧。</translation>
        </message>
        <message>
            <source>Colour…</source>
            <translation>颜色…</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>向左旋转</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>向右旋转</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>Onion skin</source>
            <translation>洋葱皮</translation>
        </message>
        <message>
            <source>Lays the other frame over this one.</source>
            <translation>将另一帧叠在此帧上。</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>帧</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>The wheel and the keys + and − do the same.</source>
            <translation>也可用滚轮或 + 和 − 键。</translation>
        </message>
        <message>
            <source>How it is made to fit</source>
            <translation>适配方式</translation>
        </message>
    </context>
    <context>
        <name>CropDialog</name>
        <message>
            <source>Crop both frames</source>
            <translation>裁剪首尾帧</translation>
        </message>
        <message>
            <source>Crop</source>
            <translation>裁剪</translation>
        </message>
        <message>
            <source>Picture in its frame</source>
            <translation>画框中的图片</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Cropping…</source>
            <translation>裁剪中…</translation>
        </message>
        <message>
            <source>Kling needs {limit} px on the shorter side</source>
            <translation>Kling 要求短边至少 {limit} 像素</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>F flips between the frames</source>
            <translation>按 F 在两帧间切换</translation>
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
        <name>ExportDialog</name>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message numerus="yes">
            <source>Export %n clips</source>
            <translation>
                <numerusform>导出 %n 个片段</numerusform>
            </translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Only from in to out</source>
            <translation>仅入点到出点</translation>
        </message>
        <message>
            <source>One after the other in one file</source>
            <translation>依次合并为一个文件</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>Frames a second</source>
            <translation>帧率</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>保存为</translation>
        </message>
        <message>
            <source>A timeline always lists all clips.</source>
            <translation>时间线总是列出全部片段。</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <source>This format leaves that as it is.</source>
            <translation>此格式不改变该项。</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>文件夹 {folder} 不存在。</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>导出中…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>This window can be closed; the export goes on.</source>
            <translation>可关闭此窗口，导出会继续。</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Stopped. Nothing half written is left.</source>
            <translation>已停止。没有留下未写完的文件。</translation>
        </message>
        <message>
            <source>Exported: {name}</source>
            <translation>已导出：{name}</translation>
        </message>
        <message>
            <source>Exporting {name} · {percent} %</source>
            <translation>正在导出 {name} · {percent}%</translation>
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
        <name>Films</name>
        <message>
            <source>Putting the clips together: {percent} %</source>
            <translation>正在拼接片段：{percent}%</translation>
        </message>
    </context>
    <context>
        <name>FoundClips</name>
        <message>
            <source>The library was damaged or missing and has been rebuilt.</source>
            <translation>片库损坏或缺失，已重新建立。</translation>
        </message>
        <message>
            <source>The file that remembers what was sent was no file; it has been begun again.</source>
            <translation>记录已提交任务的文件不是普通文件，现已重新建立。</translation>
        </message>
        <message>
            <source>The settings cannot be read; they are as at the first start. What was there is kept: {path}</source>
            <translation>设置无法读取，已恢复为首次启动时的设置。原文件保留在：{path}</translation>
        </message>
        <message numerus="yes">
            <source>Known by their clips alone: %n.</source>
            <translation>
                <numerusform>仅凭片段得知：%n 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was deleted; what was damaged is kept: {path}</source>
            <translation>没有删除任何内容；损坏的部分保留在：{path}</translation>
        </message>
        <message>
            <source>There are clips in {folder} that this library does not know.</source>
            <translation>{folder} 中有此片库未收录的片段。</translation>
        </message>
        <message>
            <source>Take them in</source>
            <translation>收录</translation>
        </message>
        <message>
            <source>Find clips on disk</source>
            <translation>在磁盘上查找片段</translation>
        </message>
        <message numerus="yes">
            <source>Looking through {folder}: %n so far.</source>
            <translation>
                <numerusform>正在查找 {folder}：已查 %n 个。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clips looked at: %n. There is none that the library does not have already.</source>
            <translation>
                <numerusform>已查看片段：%n 个。片库中均已收录。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New in the library: %n.</source>
            <translation>
                <numerusform>新收录：%n 个。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With their file again: %n.</source>
            <translation>
                <numerusform>已找回文件：%n 个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Where to look for “{title}”</source>
            <translation>在哪里查找“{title}”</translation>
        </message>
        <message>
            <source>“{title}” is not in {folder}, whatever its file may be called there.</source>
            <translation>{folder} 中没有“{title}”，以任何文件名都没有。</translation>
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
            <source>Gallery</source>
            <translation>画廊</translation>
        </message>
    </context>
    <context>
        <name>General</name>
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
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
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
        <name>Intake</name>
        <message>
            <source>last frame</source>
            <translation>尾帧</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>the temporary folder cannot be written to</source>
            <translation>无法写入临时文件夹</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>ToAPIs key</source>
            <translation>ToAPIs 密钥</translation>
        </message>
        <message>
            <source>Paste your key from the ToAPIs console. It is kept in this computer's key store or nowhere.</source>
            <translation>请粘贴 ToAPIs 控制台中的密钥。它只保存在这台电脑的密钥库中。</translation>
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
            <source>Name of the key</source>
            <translation>密钥名称</translation>
        </message>
        <message>
            <source>A name, should there be several keys</source>
            <translation>名称，便于区分多个密钥</translation>
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
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Checking the key…</source>
            <translation>正在检查密钥…</translation>
        </message>
    </context>
    <context>
        <name>KeyReference</name>
        <message>
            <source>Keyboard reference</source>
            <translation>快捷键一览</translation>
        </message>
        <message>
            <source>Player: {preset}</source>
            <translation>播放器：{preset}</translation>
        </message>
        <message>
            <source>Menus</source>
            <translation>菜单</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>The key could not be checked now: {why}</source>
            <translation>目前无法检查密钥：{why}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>The key is kept until the program ends, and written nowhere.</source>
            <translation>密钥仅保留到程序退出，不会写入任何地方。</translation>
        </message>
        <message>
            <source>There is no key store here.</source>
            <translation>此处没有密钥库。</translation>
        </message>
        <message>
            <source>The key store is locked.</source>
            <translation>密钥库已锁定。</translation>
        </message>
        <message>
            <source>The key store did not take the key.</source>
            <translation>密钥库未接受密钥。</translation>
        </message>
        <message>
            <source>The key store does not answer as it should.</source>
            <translation>密钥库应答异常。</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>ToAPIs keys</source>
            <translation>ToAPIs 密钥</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>There is no key yet.</source>
            <translation>还没有密钥。</translation>
        </message>
        <message>
            <source>This one comes from the environment; it is not kept here, and cannot be removed here.</source>
            <translation>此密钥来自环境变量；不在此保存，也不能在此移除。</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>“{name}” is removed from here. It stays valid at ToAPIs.</source>
            <translation>将从此处移除“{name}”。它在 ToAPIs 仍然有效。</translation>
        </message>
        <message>
            <source>in the key store</source>
            <translation>保存在密钥库</translation>
        </message>
        <message>
            <source>until the program ends</source>
            <translation>保留到程序退出</translation>
        </message>
        <message>
            <source>from the environment</source>
            <translation>来自环境变量</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>使用中</translation>
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
        <name>Network</name>
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
            <source>Ask the service every</source>
            <translation>查询间隔</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>Left empty, HTTPS_PROXY and NO_PROXY of the environment are followed.</source>
            <translation>留空则遵循环境变量 HTTPS_PROXY 和 NO_PROXY。</translation>
        </message>
        <message>
            <source>Extra certificates</source>
            <translation>附加证书</translation>
        </message>
        <message>
            <source>Left empty, SSL_CERT_FILE of the environment is followed.</source>
            <translation>留空则遵循环境变量 SSL_CERT_FILE。</translation>
        </message>
        <message>
            <source>A proxy looks like http://host:8080 or socks5://host:1080.</source>
            <translation>代理的格式如 http://host:8080 或 socks5://host:1080。</translation>
        </message>
        <message>
            <source>There is no file {file}. Choose a PEM file, or leave this empty.</source>
            <translation>文件 {file} 不存在。请选择 PEM 文件，或留空。</translation>
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
        <name>Outgoing</name>
        <message>
            <source>Starred clips wait for the watch folder {folder} ({reason}). They are copied when it is back.</source>
            <translation>星标片段在等待监视文件夹 {folder}（{reason}）。文件夹恢复后会自动复制。</translation>
        </message>
        <message>
            <source>The clip is no longer in {folder}. It was moved, renamed or deleted.</source>
            <translation>片段已不在 {folder} 中。它被移动、重命名或删除了。</translation>
        </message>
    </context>
    <context>
        <name>Phrasing</name>
        <message>
            <source>Prompts and snippets cannot be saved: {reason}.</source>
            <translation>无法保存提示词和短语：{reason}。</translation>
        </message>
        <message>
            <source>Search earlier prompts</source>
            <translation>搜索历史提示词</translation>
        </message>
        <message>
            <source>Each prompt that you send is kept here.</source>
            <translation>您发送的每条提示词都会保留在这里。</translation>
        </message>
        <message>
            <source>Write something first, or select a piece of it.</source>
            <translation>请先输入内容，或选中其中一段。</translation>
        </message>
        <message>
            <source>Search snippets, or name a new one</source>
            <translation>搜索短语，或为新短语命名</translation>
        </message>
        <message>
            <source>Select a piece of the prompt, open this list again, and save the piece under a name.</source>
            <translation>选中提示词中的一段，再次打开此列表，命名保存。</translation>
        </message>
        <message>
            <source>Write what to keep out first.</source>
            <translation>请先填写排除内容。</translation>
        </message>
        <message>
            <source>Search lists, or name a new one</source>
            <translation>搜索列表，或为新列表命名</translation>
        </message>
        <message>
            <source>Save what is written as “{name}”</source>
            <translation>存为“{name}”</translation>
        </message>
        <message>
            <source>Replace “{name}” by what is written</source>
            <translation>用所写内容替换“{name}”</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Put “{name}” back</source>
            <translation>恢复“{name}”</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>The new name</source>
            <translation>新名称</translation>
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
        <message>
            <source>There are no frames to swap yet.</source>
            <translation>还没有可交换的首尾帧。</translation>
        </message>
    </context>
    <context>
        <name>Player</name>
        <message>
            <source>Keys of the player</source>
            <translation>播放器按键</translation>
        </message>
        <message>
            <source>They hold while the player has the keyboard. F1 shows them all.</source>
            <translation>播放器获得焦点时有效。按 F1 查看全部。</translation>
        </message>
    </context>
    <context>
        <name>PlayerOut</name>
        <message>
            <source>it was moved, renamed or deleted</source>
            <translation>已被移动、重命名或删除</translation>
        </message>
        <message>
            <source>Ready to be dragged: {name}</source>
            <translation>可以拖动：{name}</translation>
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
        <name>PresetDesk</name>
        <message>
            <source>Search presets, or name a new one</source>
            <translation>搜索预设，或为新预设命名</translation>
        </message>
        <message>
            <source>A preset keeps the whole request: words, pictures and settings.</source>
            <translation>预设保存整个请求：文字、图片和设置。</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Choose a preset first.</source>
            <translation>请先选择一个预设。</translation>
        </message>
        <message>
            <source>Save this request as “{name}”</source>
            <translation>将请求存为“{name}”</translation>
        </message>
        <message>
            <source>Replace “{name}” by this request</source>
            <translation>用此请求替换“{name}”</translation>
        </message>
        <message>
            <source>Write the chosen one to a file…</source>
            <translation>将所选预设写入文件…</translation>
        </message>
        <message>
            <source>Open a preset's file…</source>
            <translation>打开预设文件…</translation>
        </message>
        <message>
            <source>The request is kept as the preset “{name}”.</source>
            <translation>请求已保存为预设“{name}”。</translation>
        </message>
        <message>
            <source>Presets ({pattern})</source>
            <translation>预设 ({pattern})</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>The preset “{name}” is kept, and its request is in the compose panel. Undo gives yours back.</source>
            <translation>预设“{name}”已保存，其请求已载入创作面板。“撤销”可恢复您的请求。</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>{count} prompts</source>
            <translation>{count} 条提示词</translation>
        </message>
        <message>
            <source>Of {count} characters only the first {most} are here.</source>
            <translation>共 {count} 个字符，这里只有前 {most} 个。</translation>
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
            <source>Saved lists of what to keep out</source>
            <translation>已保存的排除列表</translation>
        </message>
        <message>
            <source>What should not be seen: blur, text, extra fingers</source>
            <translation>不应出现的内容：模糊、文字、多余的手指</translation>
        </message>
    </context>
    <context>
        <name>PromptTools</name>
        <message>
            <source>Earlier prompts</source>
            <translation>历史提示词</translation>
        </message>
        <message>
            <source>Ctrl+R, or ↑ in an empty prompt, or Alt+↑ and Alt+↓</source>
            <translation>Ctrl+R，或在空提示词中按 ↑，或按 Alt+↑ 和 Alt+↓</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>短语</translation>
        </message>
        <message>
            <source>Pieces of a prompt, saved to be inserted again</source>
            <translation>保存下来可再次插入的提示词片语</translation>
        </message>
        <message>
            <source>Camera words</source>
            <translation>镜头词汇</translation>
        </message>
        <message>
            <source>Shot sizes, angles, movements, lenses, light and pace</source>
            <translation>景别、角度、运镜、镜头、光线和节奏</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>台词</translation>
        </message>
        <message>
            <source>A line that is spoken, with who says it and how</source>
            <translation>一句台词，注明谁说、怎样说</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Whole requests, saved under a name</source>
            <translation>命名保存的完整请求</translation>
        </message>
    </context>
    <context>
        <name>QueueDialog</name>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>暂停队列</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting. The first is sent next; nothing here has been paid for yet.</source>
            <translation>
                <numerusform>%n 条等待中。下一个发送第一条；这里的都尚未付费。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waits. What you generate while the queue is paused gathers here.</source>
            <translation>没有等待的内容。队列暂停时生成的会集中在这里。</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Send first</source>
            <translation>优先发送</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>It has not been sent: nothing is charged.</source>
            <translation>尚未发送：不会扣费。</translation>
        </message>
    </context>
    <context>
        <name>Queueing</name>
        <message>
            <source>It has just been sent, so it can be neither edited nor removed. The charge stands.</source>
            <translation>刚刚已发送，无法再编辑或移除。费用照计。</translation>
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
        <name>Remedies</name>
        <message>
            <source>There is no picture to crop yet. Drop one here first.</source>
            <translation>还没有可裁剪的图片。请先拖入一张。</translation>
        </message>
    </context>
    <context>
        <name>Removing</name>
        <message>
            <source>What is being made is paid for, so it stays until its clip is here. You can stop watching it.</source>
            <translation>正在生成的片段已经付费，因此会保留到成片到达为止。您可以停止跟踪。</translation>
        </message>
        <message>
            <source>What was sent may be paid for, so it stays until you decide what is to be done about it.</source>
            <translation>已发送的请求可能已经付费，因此会保留到您决定如何处理为止。</translation>
        </message>
        <message numerus="yes">
            <source>%n removed from the library. What is on the disk stays there.</source>
            <translation>
                <numerusform>已从片库移除 %n 项。磁盘上的文件保持不变。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>This is the whole report. There is no key in it, and it is sent nowhere: paste it where you like.</source>
            <translation>这是完整的报告。其中没有密钥，也不会发送到任何地方：可粘贴到您需要的地方。</translation>
        </message>
        <message>
            <source>With prompts and the names of clips</source>
            <translation>包含提示词和片段名称</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>RequestDialog</name>
        <message>
            <source>Exactly this is sent, with an id of our own added.</source>
            <translation>将原样发送以下内容，并附加一个我们的 ID。</translation>
        </message>
        <message>
            <source>Pictures at file:// are uploaded first, and their public addresses take the place.</source>
            <translation>file:// 图片会先上传，再替换为其公开地址。</translation>
        </message>
        <message numerus="yes">
            <source>The prompt holds alternatives: this is the first of %n requests.</source>
            <translation>
                <numerusform>提示词含有备选项：这是 %n 个请求中的第一个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Request as JSON</source>
            <translation>JSON 格式的请求</translation>
        </message>
        <message>
            <source>JSON of the request</source>
            <translation>请求的 JSON</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy as cURL</source>
            <translation>复制为 cURL</translation>
        </message>
        <message>
            <source>For a terminal. The key is taken from $TOAPIS_API_KEY, never written into it.</source>
            <translation>用于终端。密钥取自 $TOAPIS_API_KEY，不会写入其中。</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Takes what is on the clipboard: JSON, or a call of cURL.</source>
            <translation>读取剪贴板内容：JSON 或 cURL 命令。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Use this request</source>
            <translation>使用此请求</translation>
        </message>
        <message>
            <source>It is what the panel holds already.</source>
            <translation>创作面板中已是此请求。</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Copied. The service reads public addresses only: upload a file:// picture first.</source>
            <translation>已复制。服务方只读取公开地址：请先上传 file:// 图片。</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>None</source>
            <translation>无</translation>
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
            <source>Watch folder</source>
            <translation>监视文件夹</translation>
        </message>
        <message>
            <source>Starred clips are copied there, once each. Nothing is replaced, nothing removed.</source>
            <translation>星标片段会复制到此处，每条一次。不替换，也不移除任何内容。</translation>
        </message>
        <message>
            <source>There is no folder {folder}. Choose one that exists.</source>
            <translation>文件夹 {folder} 不存在。请选择已有的文件夹。</translation>
        </message>
        <message>
            <source>There is no {field} in names. There are: {fields}.</source>
            <translation>命名中没有 {field}。可用的有：{fields}。</translation>
        </message>
        <message>
            <source>For example: {name}</source>
            <translation>例如：{name}</translation>
        </message>
    </context>
    <context>
        <name>SeamChoices</name>
        <message numerus="yes">
            <source>Leave out doubled frames at the seams (%n)</source>
            <translation>
                <numerusform>去除接缝处的重复帧（%n 处）</numerusform>
            </translation>
        </message>
        <message>
            <source>A clip that goes on from another begins with its last frame once more.</source>
            <translation>延续的片段会再次以前一片段的尾帧开头。</translation>
        </message>
        <message>
            <source>Match colours at the seams (up to ΔE {most})</source>
            <translation>匹配接缝处的色彩（最大 ΔE {most}）</translation>
        </message>
        <message>
            <source>Each clip gets the colours of the one before it, measured at the seam. It is encoded anew.</source>
            <translation>每个片段采用前一片段在接缝处的色彩。会重新编码。</translation>
        </message>
        <message>
            <source>Here the clips stay as they are; grade them where you cut.</source>
            <translation>此处片段保持原样；请在剪辑软件中调色。</translation>
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
            <source>Send it</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>Generate replaces the waiting “{title}”.</source>
            <translation>点击“生成”将替换等待中的“{title}”。</translation>
        </message>
        <message>
            <source>Put it back unchanged</source>
            <translation>原样放回</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>Takes: how many clips to make of each request. Each is paid for.</source>
            <translation>条数：每个请求生成多少条。每条都会计费。</translation>
        </message>
        <message>
            <source>Generate {count} clips ({alternatives} × {takes})</source>
            <translation>生成 {count} 条片段（{alternatives} × {takes}）</translation>
        </message>
        <message>
            <source>Generate {count} clips</source>
            <translation>生成 {count} 条片段</translation>
        </message>
        <message>
            <source>A picture is still being prepared.</source>
            <translation>有图片仍在准备中。</translation>
        </message>
    </context>
    <context>
        <name>SequenceStrip</name>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n 个片段</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no clip in the sequence.</source>
            <translation>序列中没有片段。</translation>
        </message>
        <message>
            <source>Move left</source>
            <translation>左移</translation>
        </message>
        <message>
            <source>Move right</source>
            <translation>右移</translation>
        </message>
        <message>
            <source>Remove from the sequence</source>
            <translation>从序列中移除</translation>
        </message>
        <message>
            <source>Remove all</source>
            <translation>全部移除</translation>
        </message>
        <message>
            <source>Play the sequence</source>
            <translation>播放序列</translation>
        </message>
        <message>
            <source>Add the selected clips</source>
            <translation>添加所选片段</translation>
        </message>
        <message>
            <source>Export the sequence…</source>
            <translation>导出序列…</translation>
        </message>
        <message>
            <source>Hide the sequence</source>
            <translation>隐藏序列</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>Drag clips here from the gallery, or choose some and press +.</source>
            <translation>从画廊拖入片段，或选中后按 +。</translation>
        </message>
    </context>
    <context>
        <name>Sequencing</name>
        <message>
            <source>The sequence is not kept for the next start: {reason}.</source>
            <translation>序列无法保留到下次启动：{reason}。</translation>
        </message>
        <message>
            <source>removed from the library</source>
            <translation>已从片库移除</translation>
        </message>
        <message>
            <source>Left out of the sequence, since the clips are gone: {titles}.</source>
            <translation>片段已缺失，未计入序列：{titles}。</translation>
        </message>
        <message>
            <source>Sequence</source>
            <translation>序列</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>Enter a ToAPIs key, or try with the simulator.</source>
            <translation>请输入 ToAPIs 密钥，或用模拟器试用。</translation>
        </message>
        <message>
            <source>Pictures are uploaded to a public address of the service before a clip is made from them.</source>
            <translation>生成片段之前，图片会上传到服务方的公开地址。</translation>
        </message>
        <message>
            <source>Upload</source>
            <translation>上传</translation>
        </message>
        <message numerus="yes">
            <source>{why} Waiting for it: %n; nothing is lost.</source>
            <translation>
                <numerusform>{why}等待中：%n 条；没有丢失任何内容。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose another folder…</source>
            <translation>选择其他文件夹…</translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n 个进行中</numerusform>
            </translation>
        </message>
        <message>
            <source>uploading, {percent} % sent</source>
            <translation>正在上传，已发送 {percent} %</translation>
        </message>
        <message>
            <source>queue paused</source>
            <translation>队列已暂停</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n 个等待中</numerusform>
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
            <source>Save</source>
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
            <source>Pages of the settings</source>
            <translation>设置页面</translation>
        </message>
    </context>
    <context>
        <name>ShotTable</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Shot</source>
            <translation>镜头</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>What stands against it</source>
            <translation>存在的问题</translation>
        </message>
    </context>
    <context>
        <name>Showing</name>
        <message>
            <source>Choose the clip to compare with in the gallery.</source>
            <translation>请在画廊中选择要对比的片段。</translation>
        </message>
    </context>
    <context>
        <name>SpeechRow</name>
        <message>
            <source>Speaker</source>
            <translation>说话人</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>台词内容</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>语气</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Speech is heard only with audio, which needs Professional.</source>
            <translation>台词仅在开启音频时可听到，音频需要专业模式。</translation>
        </message>
        <message>
            <source>Turn audio on</source>
            <translation>开启音频</translation>
        </message>
        <message>
            <source>Write what is said.</source>
            <translation>请填写台词。</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Show the clips' folder</source>
            <translation>打开片段文件夹</translation>
        </message>
        <message>
            <source>Stop exporting</source>
            <translation>停止导出</translation>
        </message>
    </context>
    <context>
        <name>StripList</name>
        <message>
            <source>Lost: {title}</source>
            <translation>缺失：{title}</translation>
        </message>
    </context>
    <context>
        <name>TargetRow</name>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>已选 %n 个</numerusform>
            </translation>
        </message>
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
            <source>What is shown</source>
            <translation>显示内容</translation>
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
        <message>
            <source>Clear the search</source>
            <translation>清空搜索</translation>
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
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Continue the shot</source>
            <translation>延续镜头</translation>
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
            <source>Frame</source>
            <translation>帧</translation>
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
            <source>Number of the frame, from 0</source>
            <translation>帧号，从 0 开始</translation>
        </message>
        <message>
            <source>Compare with another clip</source>
            <translation>与另一片段对比</translation>
        </message>
        <message>
            <source>Compare: show a clip first</source>
            <translation>对比：请先显示一个片段</translation>
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
        <name>Uncertain</name>
        <message>
            <source>That task belongs to another generation: “{title}”. Is there one more in the console?</source>
            <translation>该任务属于另一条：“{title}”。控制台中还有别的任务吗？</translation>
        </message>
    </context>
    <context>
        <name>Viewing</name>
        <message>
            <source>Full screen of the player on</source>
            <translation>播放器全屏显示于</translation>
        </message>
        <message>
            <source>The window's screen</source>
            <translation>窗口所在屏幕</translation>
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
            <source>Waiting for your key store, which may be asking for its password.</source>
            <translation>正在等待您的密钥库，它可能在询问密码。</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>不等待，继续</translation>
        </message>
        <message>
            <source>Asks for nothing more; a key that you enter is kept until the program ends.</source>
            <translation>不再询问；您输入的密钥会保留到程序结束。</translation>
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
        <name>_Page</name>
        <message>
            <source>Kling Desktop could not start</source>
            <translation>Kling Desktop 无法启动</translation>
        </message>
        <message>
            <source>Something in the program broke. Nothing that was paid for is lost: what ran goes on at the next start. Start it again; if this comes back, copy the report and give it to whoever can mend it.</source>
            <translation>程序内部出错。已付费的内容不会丢失：运行中的任务会在下次启动时继续。请重新启动；如果再次出现，请复制报告并交给能够修复的人。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
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
            <source>Clip</source>
            <translation>片段</translation>
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
            <source>Keys…</source>
            <translation>密钥…</translation>
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
            <source>Find clips on disk…</source>
            <translation>在磁盘上查找片段…</translation>
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
            <source>Crop the frames…</source>
            <translation>裁剪首尾帧…</translation>
        </message>
        <message>
            <source>Earlier prompts…</source>
            <translation>历史提示词…</translation>
        </message>
        <message>
            <source>Snippets…</source>
            <translation>短语…</translation>
        </message>
        <message>
            <source>Camera words…</source>
            <translation>镜头词汇…</translation>
        </message>
        <message>
            <source>A line of speech</source>
            <translation>插入台词</translation>
        </message>
        <message>
            <source>Presets…</source>
            <translation>预设…</translation>
        </message>
        <message>
            <source>Request as JSON…</source>
            <translation>JSON 格式的请求…</translation>
        </message>
        <message>
            <source>Shot list…</source>
            <translation>分镜表…</translation>
        </message>
        <message>
            <source>Queue…</source>
            <translation>队列…</translation>
        </message>
        <message>
            <source>Pause the queue</source>
            <translation>暂停队列</translation>
        </message>
        <message>
            <source>Continue the shot</source>
            <translation>延续镜头</translation>
        </message>
        <message>
            <source>Play the chain</source>
            <translation>播放镜头链</translation>
        </message>
        <message>
            <source>Put the chain into the sequence</source>
            <translation>将镜头链加入序列</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>加星标</translation>
        </message>
        <message>
            <source>Copy the clip, or from in to out</source>
            <translation>复制片段（或入点到出点）</translation>
        </message>
        <message>
            <source>Copy the frame</source>
            <translation>复制当前帧</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Add to the sequence</source>
            <translation>添加到序列</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>从片库中移除</translation>
        </message>
        <message>
            <source>All for the chosen cards…</source>
            <translation>所选卡片的全部操作…</translation>
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
            <source>Sequence</source>
            <translation>序列</translation>
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
            <source>Write a report…</source>
            <translation>编写报告…</translation>
        </message>
        <message>
            <source>About Kling Desktop</source>
            <translation>关于 Kling Desktop</translation>
        </message>
    </context>
    <context>
        <name>causes</name>
        <message>
            <source>The service cannot be reached.</source>
            <translation>无法连接服务方。</translation>
        </message>
        <message>
            <source>The service cannot be reached: no connection in time.</source>
            <translation>无法连接服务方：连接超时。</translation>
        </message>
        <message>
            <source>No free connection to the service.</source>
            <translation>没有空闲的连接可用于服务方。</translation>
        </message>
        <message>
            <source>The proxy did not let us through.</source>
            <translation>代理未予放行。</translation>
        </message>
        <message>
            <source>The proxy's address is of a kind that does not work here.</source>
            <translation>此处不支持这种代理地址。</translation>
        </message>
        <message>
            <source>The proxy's address cannot be read.</source>
            <translation>无法读取代理地址。</translation>
        </message>
        <message>
            <source>The extra certificates cannot be read: {file}</source>
            <translation>无法读取附加证书：{file}</translation>
        </message>
        <message>
            <source>The service's certificate was not accepted: {reason}</source>
            <translation>服务方的证书未被接受：{reason}</translation>
        </message>
        <message>
            <source>The service's address is not https.</source>
            <translation>服务方的地址不是 https。</translation>
        </message>
        <message>
            <source>The service's address cannot be read. It looks like https://toapis.com</source>
            <translation>服务方的地址无法识别。格式如 https://toapis.com</translation>
        </message>
        <message>
            <source>The service's address is a host alone, such as https://toapis.com</source>
            <translation>服务方的地址只含主机名，例如 https://toapis.com</translation>
        </message>
        <message>
            <source>The service's address must begin with https:// (plain http only to this machine), unlike {address}</source>
            <translation>服务方的地址必须以 https:// 开头（http 仅限本机），而不是 {address}</translation>
        </message>
        <message>
            <source>No answer in time.</source>
            <translation>应答超时。</translation>
        </message>
        <message>
            <source>Sending took too long.</source>
            <translation>发送超时。</translation>
        </message>
        <message>
            <source>The connection was lost before the answer came.</source>
            <translation>收到应答前连接中断。</translation>
        </message>
        <message>
            <source>The connection was lost while sending.</source>
            <translation>发送时连接中断。</translation>
        </message>
        <message>
            <source>The connection was lost.</source>
            <translation>连接中断。</translation>
        </message>
        <message>
            <source>The connection broke.</source>
            <translation>连接断开。</translation>
        </message>
        <message>
            <source>The connection was closed before the whole body came.</source>
            <translation>内容未收完连接即被关闭。</translation>
        </message>
        <message>
            <source>It broke.</source>
            <translation>连接出错。</translation>
        </message>
        <message>
            <source>The request holds a character that cannot be sent.</source>
            <translation>请求中含有无法发送的字符。</translation>
        </message>
        <message>
            <source>There is no key.</source>
            <translation>没有密钥。</translation>
        </message>
        <message>
            <source>A key has no spaces, line breaks or special characters. Copy it from the console again.</source>
            <translation>密钥不含空格、换行或特殊字符。请从控制台重新复制。</translation>
        </message>
        <message>
            <source>The service refused the key.</source>
            <translation>服务方拒绝了密钥。</translation>
        </message>
        <message>
            <source>Not enough credit.</source>
            <translation>余额不足。</translation>
        </message>
        <message>
            <source>The service asks for a pause.</source>
            <translation>服务方要求暂缓。</translation>
        </message>
        <message>
            <source>The service knows no such task.</source>
            <translation>服务方没有此任务。</translation>
        </message>
        <message>
            <source>No task has such an id.</source>
            <translation>没有任务使用这样的 ID。</translation>
        </message>
        <message>
            <source>The service will not make this.</source>
            <translation>服务方不予生成此内容。</translation>
        </message>
        <message>
            <source>The service says that this is too large.</source>
            <translation>服务方表示内容过大。</translation>
        </message>
        <message>
            <source>The service refused the request.</source>
            <translation>服务方拒绝了请求。</translation>
        </message>
        <message>
            <source>The service has a fault.</source>
            <translation>服务方出现故障。</translation>
        </message>
        <message>
            <source>This is not the service's answer (a login page?).</source>
            <translation>这不是服务方的应答（是登录页吗？）。</translation>
        </message>
        <message>
            <source>The service's answer cannot be read.</source>
            <translation>无法读取服务方的应答。</translation>
        </message>
        <message>
            <source>The service's answer cannot be decoded.</source>
            <translation>无法解码服务方的应答。</translation>
        </message>
        <message>
            <source>The service's answer is not what it promises.</source>
            <translation>服务方的应答与约定不符。</translation>
        </message>
        <message>
            <source>The service sends us in a circle.</source>
            <translation>服务方的重定向陷入循环。</translation>
        </message>
        <message>
            <source>The service answered about another task.</source>
            <translation>服务方应答的是另一个任务。</translation>
        </message>
        <message>
            <source>The service answered without a task id.</source>
            <translation>服务方的应答缺少任务 ID。</translation>
        </message>
        <message>
            <source>The service answered with an unknown status: {status}.</source>
            <translation>服务方应答了未知状态：{status}。</translation>
        </message>
        <message>
            <source>The service did not take the picture.</source>
            <translation>服务方未接受图片。</translation>
        </message>
        <message>
            <source>The service took the picture without telling its address.</source>
            <translation>服务方接受了图片，但未给出地址。</translation>
        </message>
        <message>
            <source>The service did not tell the balance.</source>
            <translation>服务方未给出余额。</translation>
        </message>
        <message>
            <source>The clip was cut: {came} of {whole} bytes came.</source>
            <translation>片段中断：收到 {came} / {whole} 字节。</translation>
        </message>
        <message>
            <source>The download was cut: {cause}</source>
            <translation>下载中断：{cause}</translation>
        </message>
        <message>
            <source>The download was stopped.</source>
            <translation>下载已停止。</translation>
        </message>
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
        <message>
            <source>This is a page, not a clip.</source>
            <translation>这是网页，不是片段。</translation>
        </message>
        <message>
            <source>The file host has almost stopped sending.</source>
            <translation>文件主机几乎停止发送。</translation>
        </message>
        <message>
            <source>The file host sends us in a circle.</source>
            <translation>文件主机的重定向陷入循环。</translation>
        </message>
        <message>
            <source>The file host answers {status}.</source>
            <translation>文件主机应答 {status}。</translation>
        </message>
        <message>
            <source>The file host does not go on from here.</source>
            <translation>文件主机不支持从此处继续。</translation>
        </message>
        <message>
            <source>The file host packs what must not be packed.</source>
            <translation>文件主机压缩了不应压缩的内容。</translation>
        </message>
        <message>
            <source>The file host announces {size} bytes; no clip is that large.</source>
            <translation>文件主机声明大小为 {size} 字节；片段不会这么大。</translation>
        </message>
        <message>
            <source>The file host sends a part of the clip where the whole was asked for.</source>
            <translation>请求的是完整片段，文件主机只发来一部分。</translation>
        </message>
        <message>
            <source>The file has changed at its host; it is fetched anew.</source>
            <translation>文件在主机上已更改；正在重新获取。</translation>
        </message>
        <message>
            <source>More came than was announced, or than a clip can be.</source>
            <translation>收到的内容多于声明的大小，或超出片段可能的大小。</translation>
        </message>
        <message>
            <source>The file host {host} cannot be reached.</source>
            <translation>无法连接文件主机 {host}。</translation>
        </message>
        <message>
            <source>The certificate of the file host {host} was not accepted: {reason}</source>
            <translation>未接受文件主机 {host} 的证书：{reason}</translation>
        </message>
        <message>
            <source>The clip's address cannot be followed.</source>
            <translation>无法访问片段的地址。</translation>
        </message>
        <message>
            <source>The clip's address names no host.</source>
            <translation>片段的地址没有主机名。</translation>
        </message>
        <message>
            <source>The clip's address is not https.</source>
            <translation>片段的地址不是 https。</translation>
        </message>
        <message>
            <source>The clip's address leads into the local network.</source>
            <translation>片段的地址指向本地网络。</translation>
        </message>
        <message>
            <source>The disk is full: {path} cannot be written.</source>
            <translation>磁盘已满：无法写入 {path}。</translation>
        </message>
        <message>
            <source>{path} cannot be used: {reason}.</source>
            <translation>无法使用 {path}：{reason}。</translation>
        </message>
        <message>
            <source>{path} is damaged ({reason}). Start the program again: it keeps the file and saves what can be read.</source>
            <translation>{path} 已损坏（{reason}）。请重新启动程序：它会保留该文件，并恢复可读取的内容。</translation>
        </message>
        <message>
            <source>{cause} ({free} MB free, {needed} MB needed)</source>
            <translation>{cause}（可用 {free} MB，需要 {needed} MB）</translation>
        </message>
        <message>
            <source>{cause} ({free} MB free)</source>
            <translation>{cause}（可用 {free} MB）</translation>
        </message>
        <message>
            <source>the simulator did not start</source>
            <translation>模拟器未能启动</translation>
        </message>
        <message>
            <source>{file} is too large for a shot list</source>
            <translation>{file} 过大，不能作为分镜表</translation>
        </message>
        <message>
            <source>a shot list needs a row of column names, and among them “prompt”</source>
            <translation>分镜表需要一行列名，其中要有“prompt”</translation>
        </message>
    </context>
    <context>
        <name>changes</name>
        <message>
            <source>turned upright and encoded anew (not everybody reads how the camera was held)</source>
            <translation>已摆正并重新编码（并非所有程序都读取拍摄方向）</translation>
        </message>
        <message>
            <source>its first frame alone</source>
            <translation>仅取第一帧</translation>
        </message>
        <message>
            <source>transparency laid on white</source>
            <translation>透明部分铺白</translation>
        </message>
        <message>
            <source>colours brought to sRGB</source>
            <translation>色彩转为 sRGB</translation>
        </message>
        <message>
            <source>brought to 8 bits a channel</source>
            <translation>转为每通道 8 位</translation>
        </message>
        <message>
            <source>made smaller</source>
            <translation>已缩小</translation>
        </message>
        <message>
            <source>written anew</source>
            <translation>重新编码</translation>
        </message>
        <message>
            <source>Uploaded with its pixels untouched.</source>
            <translation>按原像素上传。</translation>
        </message>
        <message>
            <source>Uploaded as {size}: {changes}.</source>
            <translation>上传为 {size}：{changes}。</translation>
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
        <name>commands</name>
        <message>
            <source>Faults of uploads</source>
            <translation>上传故障</translation>
        </message>
        <message>
            <source>Faults of submits</source>
            <translation>提交故障</translation>
        </message>
        <message>
            <source>Faults of questions</source>
            <translation>查询故障</translation>
        </message>
        <message>
            <source>Faults of downloads</source>
            <translation>下载故障</translation>
        </message>
        <message>
            <source>Faults of all answers</source>
            <translation>所有应答的故障</translation>
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
            <source>Find it…</source>
            <translation>查找…</translation>
        </message>
        <message>
            <source>Download again</source>
            <translation>重新下载</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>再次查询</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Try with smaller pictures</source>
            <translation>用较小的图片重试</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>放回队列</translation>
        </message>
        <message>
            <source>Watch again</source>
            <translation>恢复跟踪</translation>
        </message>
        <message>
            <source>Play the chain</source>
            <translation>播放镜头链</translation>
        </message>
        <message>
            <source>Into the sequence</source>
            <translation>加入序列</translation>
        </message>
        <message>
            <source>Use this id</source>
            <translation>使用此 ID</translation>
        </message>
        <message>
            <source>Asks the service once more. It costs nothing.</source>
            <translation>再次查询服务方。不产生费用。</translation>
        </message>
        <message>
            <source>If the first one did arrive, there will be two, and both are charged.</source>
            <translation>如果第一次其实已送达，就会有两条，且都会扣费。</translation>
        </message>
        <message>
            <source>Nothing more is sent. If it was charged, the charge stands.</source>
            <translation>不再发送。若已扣费，费用照计。</translation>
        </message>
        <message>
            <source>You see it in the ToAPIs console, in the list of your tasks: follow that one.</source>
            <translation>可在 ToAPIs 控制台的任务列表中看到：跟踪该任务。</translation>
        </message>
        <message>
            <source>Looks through a folder for the clip, whatever it is called now.</source>
            <translation>在文件夹中查找该片段，无论现在叫什么名字。</translation>
        </message>
        <message>
            <source>The service keeps a clip for a day after it was made. Asking costs nothing.</source>
            <translation>服务方将片段保留一天。查询不产生费用。</translation>
        </message>
        <message>
            <source>Makes a new generation with pictures of at most 2048 px.</source>
            <translation>用不超过 2048 像素的图片重新生成。</translation>
        </message>
        <message>
            <source>Plays the clips that go on from each other as one.</source>
            <translation>将前后延续的片段连成一个播放。</translation>
        </message>
        <message>
            <source>Puts the clips that go on from each other at the end of the sequence.</source>
            <translation>将前后延续的片段加到序列末尾。</translation>
        </message>
        <message>
            <source>Puts its request into the compose panel. Undo there gives yours back.</source>
            <translation>将其请求载入创作面板；在那里撤销可恢复您的请求。</translation>
        </message>
        <message>
            <source>Makes a new generation of the same request, which is charged.</source>
            <translation>用同一请求重新生成，会扣费。</translation>
        </message>
        <message>
            <source>The clip is not where it was saved: {path}</source>
            <translation>片段已不在保存位置：{path}</translation>
        </message>
        <message>
            <source>Sent {span} ago, and no answer came. It may have been taken, and charged. It is looked for.</source>
            <translation>{span}前发送，没有应答。可能已被接受并扣费。正在查找。</translation>
        </message>
        <message>
            <source>Next look in {span}.</source>
            <translation>{span}后再查。</translation>
        </message>
        <message>
            <source>Sent {span} ago, no answer came, and the service does not list it. You decide.</source>
            <translation>{span}前发送，没有应答，服务方也未列出。由您决定。</translation>
        </message>
        <message>
            <source>Not while it is looked for: it may still turn up.</source>
            <translation>查找期间不可用：它仍可能出现。</translation>
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
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>决定…</translation>
        </message>
        <message>
            <source>What to do about it: look again, send again, give up, or name its task.</source>
            <translation>如何处理：再查一次、重新发送、放弃，或填写任务 ID。</translation>
        </message>
        <message>
            <source>Enter the task id…</source>
            <translation>输入任务 ID…</translation>
        </message>
    </context>
    <context>
        <name>exports</name>
        <message>
            <source>MP4, as it is</source>
            <translation>MP4，原样</translation>
        </message>
        <message>
            <source>Nothing is lost. A part is encoded anew only where it is cut between keyframes.</source>
            <translation>无损。仅在切点落在关键帧之间时才重新编码该部分。</translation>
        </message>
        <message>
            <source>MP4, H.264</source>
            <translation>MP4，H.264</translation>
        </message>
        <message>
            <source>Plays everywhere: for sending, posting and presentations.</source>
            <translation>到处可播：适合发送、发布和演示。</translation>
        </message>
        <message>
            <source>MP4, H.265</source>
            <translation>MP4，H.265</translation>
        </message>
        <message>
            <source>Half the size of H.264, for newer players.</source>
            <translation>体积约为 H.264 的一半，适合较新的播放器。</translation>
        </message>
        <message>
            <source>ProRes 422 HQ</source>
            <translation>ProRes 422 HQ</translation>
        </message>
        <message>
            <source>For cutting and grading in Final Cut, Premiere and Resolve. Large files.</source>
            <translation>用于 Final Cut、Premiere 和 Resolve 的剪辑与调色。文件较大。</translation>
        </message>
        <message>
            <source>DNxHR HQ</source>
            <translation>DNxHR HQ</translation>
        </message>
        <message>
            <source>For cutting in Media Composer and Resolve. Large files.</source>
            <translation>用于 Media Composer 和 Resolve 的剪辑。文件较大。</translation>
        </message>
        <message>
            <source>GIF</source>
            <translation>GIF</translation>
        </message>
        <message>
            <source>For messages and pages that play nothing else. No sound.</source>
            <translation>用于只支持 GIF 的消息和网页。无声音。</translation>
        </message>
        <message>
            <source>Animated WebP</source>
            <translation>动态 WebP</translation>
        </message>
        <message>
            <source>For web pages: smaller and finer than GIF. No sound.</source>
            <translation>用于网页：比 GIF 更小更细腻。无声音。</translation>
        </message>
        <message>
            <source>PNG sequence</source>
            <translation>PNG 序列</translation>
        </message>
        <message>
            <source>A folder with every frame, for compositing. No sound.</source>
            <translation>逐帧存入文件夹，用于合成。无声音。</translation>
        </message>
        <message>
            <source>WAV</source>
            <translation>WAV</translation>
        </message>
        <message>
            <source>The sound alone.</source>
            <translation>仅声音。</translation>
        </message>
        <message>
            <source>“{name}” is no longer there. It was moved, renamed or deleted.</source>
            <translation>“{name}”已不存在。它被移动、重命名或删除了。</translation>
        </message>
        <message>
            <source>“{name}” cannot be read as a clip ({detail}).</source>
            <translation>无法将“{name}”读作片段（{detail}）。</translation>
        </message>
        <message>
            <source>“{name}” has no sound. Choose a format with pictures.</source>
            <translation>“{name}”没有声音。请选择带画面的格式。</translation>
        </message>
        <message>
            <source>There are no frames in that part of “{name}”.</source>
            <translation>“{name}”的这一部分没有画面。</translation>
        </message>
        <message>
            <source>This format needs at least {detail} px. Choose a larger size.</source>
            <translation>此格式至少需要 {detail} 像素。请选择更大的尺寸。</translation>
        </message>
        <message>
            <source>This computer's codecs lack what this format needs ({detail}).</source>
            <translation>这台电脑的编解码器缺少此格式所需的组件（{detail}）。</translation>
        </message>
        <message>
            <source>The disk is full: “{name}” was not written. Make room and export again.</source>
            <translation>磁盘已满：“{name}”未写入。请腾出空间后重新导出。</translation>
        </message>
        <message>
            <source>“{name}” cannot be written ({detail}). Choose another folder.</source>
            <translation>无法写入“{name}”（{detail}）。请选择其他文件夹。</translation>
        </message>
        <message>
            <source>For Resolve and Hiero, and for scripts.</source>
            <translation>用于 Resolve 和 Hiero，以及脚本。</translation>
        </message>
        <message>
            <source>For Final Cut Pro and Resolve.</source>
            <translation>用于 Final Cut Pro 和 Resolve。</translation>
        </message>
        <message>
            <source>For Premiere, Resolve and Avid.</source>
            <translation>用于 Premiere、Resolve 和 Avid。</translation>
        </message>
        <message>
            <source>For everything else. Pictures only.</source>
            <translation>用于其他一切软件。仅画面。</translation>
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
            <source>starred</source>
            <translation>已加星标</translation>
        </message>
        <message>
            <source>audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>clip missing</source>
            <translation>片段缺失</translation>
        </message>
        <message>
            <source>The clip is not where it was saved.</source>
            <translation>片段已不在保存位置。</translation>
        </message>
        <message>
            <source>Simulator</source>
            <translation>模拟器</translation>
        </message>
        <message>
            <source>Use a frame</source>
            <translation>使用某一帧</translation>
        </message>
        <message>
            <source>Use its request</source>
            <translation>使用其请求</translation>
        </message>
        <message>
            <source>Continue the shot</source>
            <translation>延续镜头</translation>
        </message>
        <message>
            <source>Play the chain</source>
            <translation>播放镜头链</translation>
        </message>
        <message>
            <source>Its last frame as first frame</source>
            <translation>其尾帧用作首帧</translation>
        </message>
        <message>
            <source>Its first frame as first frame</source>
            <translation>其首帧用作首帧</translation>
        </message>
        <message>
            <source>Its last frame as last frame</source>
            <translation>其尾帧用作尾帧</translation>
        </message>
        <message>
            <source>Its first frame as last frame</source>
            <translation>其首帧用作尾帧</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>加星标</translation>
        </message>
        <message>
            <source>Take the star away</source>
            <translation>取消星标</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Add to the sequence</source>
            <translation>添加到序列</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Edit before sending</source>
            <translation>发送前编辑</translation>
        </message>
        <message>
            <source>Send first</source>
            <translation>优先发送</translation>
        </message>
        <message>
            <source>Remove before sending</source>
            <translation>发送前移除</translation>
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
            <source>What can be done with the chosen cards</source>
            <translation>可对所选卡片执行的操作</translation>
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
            <source>Use the clip's first frame. Right half: its last</source>
            <translation>使用片段首帧。右半边：尾帧</translation>
        </message>
        <message>
            <source>Use the clip's last frame. Left half: its first</source>
            <translation>使用片段尾帧。左半边：首帧</translation>
        </message>
        <message>
            <source>Read it as a request</source>
            <translation>读取为请求</translation>
        </message>
        <message>
            <source>Use the request that the clip was made from</source>
            <translation>使用生成该片段的请求</translation>
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
        <name>marks</name>
        <message>
            <source>This is not JSON: {found}.</source>
            <translation>这不是 JSON：{found}。</translation>
        </message>
        <message>
            <source>A request is written as an object: {{ … }}.</source>
            <translation>请求须写成对象：{{ … }}。</translation>
        </message>
        <message>
            <source>“{field}” is unknown and left out.</source>
            <translation>“{field}”未知，已略去。</translation>
        </message>
        <message>
            <source>“{field}” cannot be {found}; it is left out.</source>
            <translation>“{field}”不能是 {found}，已略去。</translation>
        </message>
        <message>
            <source>“{field}” was text and is read as {found}.</source>
            <translation>“{field}”原为文本，读作 {found}。</translation>
        </message>
        <message>
            <source>“{field}”: there is no role {found}; the picture is left out.</source>
            <translation>“{field}”：没有角色 {found}，该图片已略去。</translation>
        </message>
        <message>
            <source>“{field}” is given twice; {found} is left out.</source>
            <translation>“{field}”重复，{found} 已略去。</translation>
        </message>
        <message>
            <source>“{field}” is left out: each generation gets an id of its own when it is sent.</source>
            <translation>“{field}”已略去：每条发送时都会获得自己的 ID。</translation>
        </message>
        <message>
            <source>“{field}”: there is no file {found}.</source>
            <translation>“{field}”：文件 {found} 不存在。</translation>
        </message>
        <message>
            <source>“{field}” is a number from 1 to 8, not {found}.</source>
            <translation>“{field}”应为 1 到 8 的数字，而不是 {found}。</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Trouble</source>
            <translation>问题</translation>
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
        <name>player</name>
        <message>
            <source>Play or pause</source>
            <translation>播放或暂停</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play forwards, faster with each press</source>
            <translation>正向播放，每按一次加速</translation>
        </message>
        <message>
            <source>Play backwards, faster with each press</source>
            <translation>反向播放，每按一次加速</translation>
        </message>
        <message>
            <source>Play slowly</source>
            <translation>慢速播放</translation>
        </message>
        <message>
            <source>Play slowly backwards</source>
            <translation>慢速反向播放</translation>
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
            <source>Ten frames back</source>
            <translation>后退十帧</translation>
        </message>
        <message>
            <source>Ten frames on</source>
            <translation>前进十帧</translation>
        </message>
        <message>
            <source>First frame of the clip</source>
            <translation>片段首帧</translation>
        </message>
        <message>
            <source>Last frame of the clip</source>
            <translation>片段尾帧</translation>
        </message>
        <message>
            <source>Mark the in point</source>
            <translation>标记入点</translation>
        </message>
        <message>
            <source>Mark the out point</source>
            <translation>标记出点</translation>
        </message>
        <message>
            <source>Go to the in point</source>
            <translation>转到入点</translation>
        </message>
        <message>
            <source>Go to the out point</source>
            <translation>转到出点</translation>
        </message>
        <message>
            <source>Take the in and out points away</source>
            <translation>清除入点和出点</translation>
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
            <source>Fit the picture</source>
            <translation>适合窗口</translation>
        </message>
        <message>
            <source>One pixel of the clip to one of the screen</source>
            <translation>按实际像素显示（1:1）</translation>
        </message>
        <message>
            <source>Fill the room</source>
            <translation>填满画面区</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
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
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Compare: the other clip</source>
            <translation>对比：另一片段</translation>
        </message>
        <message>
            <source>Compare: the next way</source>
            <translation>对比：下一种方式</translation>
        </message>
        <message>
            <source>Star the clip that is shown</source>
            <translation>为当前片段加星标</translation>
        </message>
        <message>
            <source>Compare: clip A</source>
            <translation>对比：片段 A</translation>
        </message>
        <message>
            <source>Compare: clip B</source>
            <translation>对比：片段 B</translation>
        </message>
        <message>
            <source>Compare: clip C</source>
            <translation>对比：片段 C</translation>
        </message>
        <message>
            <source>Compare: clip D</source>
            <translation>对比：片段 D</translation>
        </message>
    </context>
    <context>
        <name>presets</name>
        <message>
            <source>“{name}” is not a preset of Kling Desktop.</source>
            <translation>“{name}”不是 Kling Desktop 的预设。</translation>
        </message>
        <message>
            <source>“{name}” was made by a later version of Kling Desktop. Update to open it.</source>
            <translation>“{name}”由更新版本的 Kling Desktop 创建。请更新后打开。</translation>
        </message>
        <message>
            <source>“{name}” would be larger than {found} bytes with its pictures. Use smaller ones.</source>
            <translation>“{name}”连同图片将超过 {found} 字节。请使用较小的图片。</translation>
        </message>
        <message>
            <source>The picture “{found}” of the preset “{name}” is missing. Ask for it whole.</source>
            <translation>预设“{name}”缺少图片“{found}”。请索取完整的预设。</translation>
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
            <source>“{name}” is a video that cannot be read here. Save it as MP4 or MOV.</source>
            <translation>“{name}”是无法在此读取的视频。请存为 MP4 或 MOV。</translation>
        </message>
        <message>
            <source>“{name}” is a sound file, not a picture.</source>
            <translation>“{name}”是音频文件，不是图片。</translation>
        </message>
        <message>
            <source>“{name}” is not a picture. Use a JPEG, PNG, WebP, TIFF, HEIC, AVIF or GIF file.</source>
            <translation>“{name}”不是图片。请使用 JPEG、PNG、WebP、TIFF、HEIC、AVIF 或 GIF 文件。</translation>
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
        <name>seams</name>
        <message>
            <source>Goes on from “{title}” without a jump (ΔE {jump}).</source>
            <translation>延续自“{title}”，无跳变（ΔE {jump}）。</translation>
        </message>
        <message>
            <source>Goes on from “{title}” with a jump: {lightness} brighter (L*), colour {colour} off (ΔE).</source>
            <translation>延续自“{title}”，有跳变：亮 {lightness}（L*），色差 {colour}（ΔE）。</translation>
        </message>
        <message>
            <source>Goes on from “{title}” with a jump: {lightness} darker (L*), colour {colour} off (ΔE).</source>
            <translation>延续自“{title}”，有跳变：暗 {lightness}（L*），色差 {colour}（ΔE）。</translation>
        </message>
        <message>
            <source>The sequence's export can match it.</source>
            <translation>导出序列时可匹配。</translation>
        </message>
        <message>
            <source>The frame at the seam is double; as one film it comes once.</source>
            <translation>接缝处的帧重复；连成一片时只出现一次。</translation>
        </message>
    </context>
    <context>
        <name>sessions</name>
        <message>
            <source>Enter key…</source>
            <translation>输入密钥…</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>决定…</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>立即重试</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>General</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>Player</source>
            <translation>播放器</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose: {what}</source>
            <translation>选择：{what}</translation>
        </message>
    </context>
    <context>
        <name>text</name>
        <message>
            <source>The service says: “{words}”.</source>
            <translation>服务方说明：“{words}”。</translation>
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
            <source>{cost}.</source>
            <translation>{cost}。</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>“{name}”</translation>
        </message>
        <message>
            <source>It could be fetched until {when}.</source>
            <translation>可下载至 {when}。</translation>
        </message>
        <message>
            <source>It is kept there until {when}.</source>
            <translation>在该处保留至 {when}。</translation>
        </message>
        <message>
            <source>Its address has expired; a fresh one is asked for.</source>
            <translation>地址已过期；正在重新获取。</translation>
        </message>
        <message>
            <source>Its address expires in {span}.</source>
            <translation>地址将在 {span}后过期。</translation>
        </message>
        <message>
            <source>Slow: {span} so far, usually 1 to 5 min.</source>
            <translation>较慢：已用 {span}，通常 1 至 5 分钟。</translation>
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
        <message>
            <source>Nothing was sent, because it could not be stored. {reason}</source>
            <translation>无法保存，因此未发送任何内容。{reason}</translation>
        </message>
    </context>
    <context>
        <name>web</name>
        <message>
            <source>{host} does not offer this picture over https. Save it, and drop the file.</source>
            <translation>{host} 不通过 https 提供此图片。请先保存，再拖入文件。</translation>
        </message>
        <message>
            <source>{host} is a machine of this network; pictures are fetched from the public web only.</source>
            <translation>{host} 是本网络中的机器；只从公开网络获取图片。</translation>
        </message>
        <message>
            <source>{host} cannot be reached now. Try again, or save the picture and drop the file.</source>
            <translation>目前无法连接 {host}。请重试，或先保存图片再拖入文件。</translation>
        </message>
        <message>
            <source>{host} could not prove who it is. Save the picture, and drop the file.</source>
            <translation>{host} 无法证明其身份。请先保存图片，再拖入文件。</translation>
        </message>
        <message>
            <source>{host} says that there is no such picture ({found}).</source>
            <translation>{host} 表示没有此图片（{found}）。</translation>
        </message>
        <message>
            <source>{host} shows this picture to its own pages only ({found}). Save it, and drop the file.</source>
            <translation>{host} 只允许自己的网页显示此图片（{found}）。请先保存，再拖入文件。</translation>
        </message>
        <message>
            <source>{host} answers {found}. Save the picture, and drop the file.</source>
            <translation>{host} 应答 {found}。请先保存图片，再拖入文件。</translation>
        </message>
        <message>
            <source>{host} sends a web page, not a picture. Open the picture itself, and drag that.</source>
            <translation>{host} 发来的是网页，不是图片。请打开图片本身再拖入。</translation>
        </message>
        <message>
            <source>{host} sends more than {limit} MB. Save the picture smaller, and drop the file.</source>
            <translation>{host} 发送超过 {limit} MB。请另存为更小的图片，再拖入文件。</translation>
        </message>
        <message>
            <source>{host} stopped sending half way. Try again, or save the picture and drop the file.</source>
            <translation>{host} 中途停止发送。请重试，或先保存图片再拖入文件。</translation>
        </message>
        <message>
            <source>{host} sends us in a circle. Save the picture, and drop the file.</source>
            <translation>{host} 循环跳转。请先保存图片，再拖入文件。</translation>
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
            <source>Write a prompt: one sentence is enough.</source>
            <translation>请写提示词：一句话即可。</translation>
        </message>
        <message>
            <source>{parameter}: {found} characters, and the service takes {limit}. Shorten it.</source>
            <translation>{parameter}：{found} 个字符，服务方最多接受 {limit} 个。请缩短。</translation>
        </message>
        <message>
            <source>The alternatives make {found} prompts, and {limit} at once are the most. Take some away.</source>
            <translation>备选项展开为 {found} 条提示词，一次最多 {limit} 条。请减少一些。</translation>
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
            <source>A last frame needs Professional and no audio.</source>
            <translation>尾帧需要专业模式并关闭音频。</translation>
        </message>
        <message>
            <source>{parameter}: “{found}” is neither a file nor an https address. Choose a picture file.</source>
            <translation>{parameter}：“{found}”既不是文件，也不是 https 地址。请选择图片文件。</translation>
        </message>
        <message>
            <source>{parameter}: “{found}” is not on this computer. Drop it there again, or clear the place.</source>
            <translation>{parameter}：“{found}”不在这台电脑上。请重新拖入，或清除此处。</translation>
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
            <source>Kling is known to look at {limit} references; more may be refused, or charged in vain.</source>
            <translation>已知 Kling 最多参考 {limit} 张；更多可能被拒绝，或白白扣费。</translation>
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
            <source>Use Professional without audio</source>
            <translation>使用专业模式并关闭音频</translation>
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
            <source>Keep the first ones</source>
            <translation>只保留前几张</translation>
        </message>
        <message>
            <source>Crop to {shape}</source>
            <translation>裁剪为 {shape}</translation>
        </message>
        <message>
            <source>Crop…</source>
            <translation>裁剪…</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>向左旋转</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>向右旋转</translation>
        </message>
        <message>
            <source>Use the whole original</source>
            <translation>使用完整原图</translation>
        </message>
        <message>
            <source>Send its address as it is</source>
            <translation>直接发送其地址</translation>
        </message>
        <message>
            <source>Cuts {shape} out of the middle. Undo gives the whole picture back.</source>
            <translation>从中央裁出 {shape}。“撤销”可恢复完整图片。</translation>
        </message>
        <message>
            <source>Choose what is seen, or extend the picture by blur or a colour.</source>
            <translation>选择可见范围，或用模糊或纯色扩展图片。</translation>
        </message>
        <message>
            <source>Makes a copy that is just large enough. Nothing is invented: it is softer.</source>
            <translation>制作一份刚好够大的副本。不添加细节，画面会更柔。</translation>
        </message>
        <message>
            <source>A quarter turn against the clock.</source>
            <translation>逆时针旋转 90°。</translation>
        </message>
        <message>
            <source>A quarter turn with the clock.</source>
            <translation>顺时针旋转 90°。</translation>
        </message>
        <message>
            <source>Takes cropping, turning and enlarging back.</source>
            <translation>撤回裁剪、旋转和放大。</translation>
        </message>
        <message>
            <source>The service fetches the picture by itself; it is not looked at here.</source>
            <translation>由服务方自行获取图片；此处不做检查。</translation>
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
            <source>The service refused the request.</source>
            <translation>服务方拒绝了请求。</translation>
        </message>
        <message>
            <source>The service will not make this.</source>
            <translation>服务方不予生成此内容。</translation>
        </message>
        <message>
            <source>The service could not make this clip.</source>
            <translation>服务方未能生成此片段。</translation>
        </message>
        <message>
            <source>The service finished without a clip.</source>
            <translation>服务方已结束但没有片段。</translation>
        </message>
        <message>
            <source>The clip's address has expired at the service.</source>
            <translation>片段在服务方的地址已过期。</translation>
        </message>
        <message>
            <source>A picture cannot be used.</source>
            <translation>有图片无法使用。</translation>
        </message>
        <message>
            <source>The service did not take a picture.</source>
            <translation>服务方未接受图片。</translation>
        </message>
        <message>
            <source>You gave this one up.</source>
            <translation>您已放弃此条。</translation>
        </message>
        <message>
            <source>Change it and generate again.</source>
            <translation>请修改后重新生成。</translation>
        </message>
        <message>
            <source>Change the prompt or the pictures.</source>
            <translation>请修改提示词或图片。</translation>
        </message>
        <message>
            <source>Try again, or change the request.</source>
            <translation>请重试，或修改请求。</translation>
        </message>
        <message>
            <source>Ask again; its task is kept.</source>
            <translation>请再次查询；任务已保留。</translation>
        </message>
        <message>
            <source>Ask again, or try again.</source>
            <translation>请再次查询，或重试。</translation>
        </message>
        <message>
            <source>Choose another and generate again.</source>
            <translation>请另选图片后重新生成。</translation>
        </message>
        <message>
            <source>If the service did take it, attach its task id.</source>
            <translation>如果服务方其实已接受，请用任务 ID 接管。</translation>
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
            <source>It was sent with another key, and this one does not find it. Use that key.</source>
            <translation>它由另一密钥发送，当前密钥查不到。请使用原密钥。</translation>
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
            <source>A file or folder of the program cannot be used. It goes on when it can.</source>
            <translation>程序的某个文件或文件夹无法使用。可用后会继续。</translation>
        </message>
        <message>
            <source>The download was cut. It goes on from where it stopped.</source>
            <translation>下载中断。会从中断处继续。</translation>
        </message>
        <message>
            <source>The clip is made, but cannot be fetched now. It is tried again by itself.</source>
            <translation>片段已生成，但目前无法下载。将自动重试。</translation>
        </message>
        <message>
            <source>The clip did not arrive whole. You can ask again.</source>
            <translation>片段未完整送达。您可以再次查询。</translation>
        </message>
        <message>
            <source>The queue is paused. Nothing more is sent until you resume it.</source>
            <translation>队列已暂停。继续之前不再发送。</translation>
        </message>
        <message>
            <source>Your monthly cap holds the queue. Raise it, or let this pass once.</source>
            <translation>已达每月上限，队列暂停。请提高上限，或放行一次。</translation>
        </message>
        <message>
            <source>Taken back for editing; it is not sent. Send the edited one, or put it back.</source>
            <translation>已取回编辑，尚未发送。请发送编辑后的，或放回。</translation>
        </message>
        <message>
            <source>The service counts {credits} credits used since just before it was sent, and nothing else ran: it was very likely taken, and charged.</source>
            <translation>自发送前起，服务方共计使用 {credits} 点，且没有其他任务运行：很可能已被接受并扣费。</translation>
        </message>
        <message>
            <source>The service counts {credits} credits used since just before it was sent, but other generations ran meanwhile.</source>
            <translation>自发送前起，服务方共计使用 {credits} 点，但期间还有其他生成在运行。</translation>
        </message>
        <message>
            <source>The service counts no credits used since just before it was sent: very likely it was not taken.</source>
            <translation>自发送前起，服务方没有计入使用的点数：很可能未被接受。</translation>
        </message>
        <message>
            <source>How many credits were used since it was sent is not known.</source>
            <translation>发送后使用了多少点尚不清楚。</translation>
        </message>
    </context>
</TS>
