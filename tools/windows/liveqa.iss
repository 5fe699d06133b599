; The installer for Windows; tools/release.py compiles it with Inno Setup 6.3 or newer, and says the
; version, the folder to install, and what is opened in it.
;
; For one person, without an administrator. It never touches the data: that lies in {localappdata}\LiveQA,
; beside where the program goes, and stays when the program is removed.

#ifndef Version
  #error tools/release.py says the version: ISCC /DVersion=… /DFolder=… /DProgram=… /DName=…
#endif

[Setup]
AppId={{6F1B5C0E-7B5E-4B0B-9E0B-2C1B7A4D9A51}
AppName=LiveQA
AppVersion={#Version}
AppVerName=LiveQA {#Version}
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
DefaultDirName={autopf}\LiveQA
DefaultGroupName=LiveQA
DisableProgramGroupPage=yes
DisableDirPage=auto
UninstallDisplayName=LiveQA
UninstallDisplayIcon={app}\{#Program}
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
OutputBaseFilename={#Name}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=yes
; A meeting may be running: a person stops it, never this installer.
CloseApplications=no
RestartApplications=no

; Inno Setup has no Vietnamese: what a person reads here is said below, the rest stays English.
[Languages]
Name: "vi"; MessagesFile: "compiler:Default.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[LangOptions]
vi.LanguageName=Tiếng Việt
vi.LanguageID=$042A

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

; What an earlier version had and this one has not must not be found by it.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
Type: filesandordirs; Name: "{app}\licences"

[Tasks]
Name: "desktop"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[Icons]
Name: "{userprograms}\LiveQA"; Filename: "{app}\{#Program}"; Comment: "{cm:About}"
Name: "{userdesktop}\LiveQA"; Filename: "{app}\{#Program}"; Comment: "{cm:About}"; Tasks: desktop

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:OpenNow}"; Flags: nowait postinstall skipifsilent

[CustomMessages]
vi.About=Hỏi đáp và biên bản cho hội nghị đối thoại
en.About=Questions, answers and minutes for a dialogue conference
vi.DesktopIcon=Đặt biểu tượng LiveQA ngoài màn hình (Desktop)
en.DesktopIcon=Put a LiveQA icon on the desktop
vi.OpenNow=Mở LiveQA ngay
en.OpenNow=Open LiveQA now
vi.StillRunning=LiveQA đang chạy. Hãy bấm Dừng LiveQA trong cửa sổ của nó (sau khi hội nghị kết thúc), rồi làm lại.
en.StillRunning=LiveQA is running. Press Stop LiveQA in its window (once the meeting is over), then try again.
vi.IsNewer=Máy này đã có LiveQA %1, mới hơn bản %2 đang cài. Bản cũ không đọc được dữ liệu của bản mới, nên không cài.
en.IsNewer=This computer has LiveQA %1, which is newer than %2. An older version cannot read a newer one's data, so nothing was installed.
vi.DataKept=Đã gỡ LiveQA. Dữ liệu các hội nghị và bản sao lưu vẫn còn trong thư mục:%n%n%1%n%nKhông cần nữa thì xóa thư mục ấy.
en.DataKept=LiveQA was removed. The meetings' data and the copies are still in the folder:%n%n%1%n%nDelete that folder if nobody needs it any more.

[Messages]
vi.SetupAppTitle=Cài đặt
vi.SetupWindowTitle=Cài đặt %1
vi.UninstallAppTitle=Gỡ cài đặt
vi.UninstallAppFullTitle=Gỡ %1
vi.InformationTitle=Thông tin
vi.ConfirmTitle=Xác nhận
vi.ErrorTitle=Lỗi
vi.ExitSetupTitle=Thoát cài đặt
vi.ExitSetupMessage=Việc cài đặt chưa xong. Thoát bây giờ thì LiveQA chưa được cài.%n%nThoát?
vi.ButtonBack=< &Quay lại
vi.ButtonNext=&Tiếp >
vi.ButtonInstall=&Cài đặt
vi.ButtonOK=Đồng ý
vi.ButtonCancel=Hủy
vi.ButtonYes=&Có
vi.ButtonNo=&Không
vi.ButtonFinish=&Xong
vi.ButtonBrowse=&Chọn…
vi.ButtonWizardBrowse=C&họn…
vi.SelectLanguageTitle=Chọn ngôn ngữ
vi.SelectLanguageLabel=Chọn ngôn ngữ khi cài đặt:
vi.WizardSelectDir=Chọn thư mục cài đặt
vi.SelectDirDesc=Cài [name] vào đâu?
vi.SelectDirLabel3=[name] sẽ được cài vào thư mục sau.
vi.SelectDirBrowseLabel=Bấm Tiếp để tiếp tục; muốn thư mục khác thì bấm Chọn.
vi.DiskSpaceMBLabel=Cần ít nhất [mb] MB đĩa trống.
vi.WizardSelectTasks=Chọn thêm
vi.SelectTasksDesc=Có làm thêm việc nào không?
vi.SelectTasksLabel2=Chọn những việc cần làm thêm khi cài [name], rồi bấm Tiếp.
vi.WizardReady=Sẵn sàng cài đặt
vi.ReadyLabel1=Sẵn sàng cài [name] lên máy này.
vi.ReadyLabel2a=Bấm Cài đặt để bắt đầu, hoặc Quay lại để xem lại.
vi.ReadyLabel2b=Bấm Cài đặt để bắt đầu.
vi.ReadyMemoDir=Thư mục:
vi.ReadyMemoTasks=Làm thêm:
vi.WizardPreparing=Chuẩn bị cài đặt
vi.PreparingDesc=Đang chuẩn bị cài [name] lên máy này.
vi.CannotContinue=Không thể tiếp tục. Hãy bấm Hủy để thoát.
vi.WizardInstalling=Đang cài đặt
vi.InstallingLabel=Xin chờ trong khi [name] được cài lên máy này.
vi.StatusExtractFiles=Đang chép tệp…
vi.StatusCreateIcons=Đang tạo biểu tượng…
vi.FinishedHeadingLabel=Đã cài xong [name]
vi.FinishedLabelNoIcons=Đã cài xong [name] lên máy này.
vi.FinishedLabel=Đã cài xong [name] lên máy này. Mở bằng biểu tượng LiveQA trong trình đơn Start.
vi.ClickFinish=Bấm Xong để đóng.
vi.ConfirmUninstall=Gỡ %1 khỏi máy này? Dữ liệu các hội nghị được giữ lại.
vi.UninstallStatusLabel=Xin chờ trong khi %1 được gỡ khỏi máy này.
vi.UninstalledAll=Đã gỡ %1 khỏi máy này.
en.ConfirmUninstall=Remove %1 from this computer? The meetings' data is kept.

[Code]
const
  UninstallKey = 'Software\Microsoft\Windows\CurrentVersion\Uninstall\{#emit SetupSetting("AppId")}_is1';

{ Windows lets nobody write to a program that runs. }
function IsInUse(const Name: String): Boolean;
var
  Stream: TFileStream;
begin
  Result := False;
  if FileExists(Name) then
  try
    Stream := TFileStream.Create(Name, fmOpenReadWrite or fmShareExclusive);
    Stream.Free;
  except
    Result := True;
  end;
end;

function IsRunning: Boolean;
begin
  Result := IsInUse(ExpandConstant('{app}\{#Program}')) or
    IsInUse(ExpandConstant('{app}\_internal\liveqa.exe'));
end;

function InitializeSetup: Boolean;
var
  Installed: String;
  Old, New: Int64;
begin
  Result := True;
  if RegQueryStringValue(HKCU, ExpandConstant(UninstallKey), 'DisplayVersion', Installed) then
    if StrToVersion(Installed, Old) and StrToVersion('{#Version}', New) then
      if ComparePackedVersion(Old, New) > 0 then
      begin
        SuppressibleMsgBox(
          FmtMessage(CustomMessage('IsNewer'), [Installed, '{#Version}']), mbError, MB_OK, IDOK);
        Result := False;
      end;
end;

{ What is answered is shown, with a way back to try again. }
function PrepareToInstall(var NeedsRestart: Boolean): String;
begin
  if IsRunning then
    Result := CustomMessage('StillRunning')
  else
    Result := '';
end;

function InitializeUninstall: Boolean;
begin
  Result := True;
  while IsRunning do
    if SuppressibleMsgBox(
      CustomMessage('StillRunning'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDCANCEL then
    begin
      Result := False;
      Exit;
    end;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if Step = usPostUninstall then
    SuppressibleMsgBox(
      FmtMessage(CustomMessage('DataKept'), [ExpandConstant('{localappdata}\LiveQA')]),
      mbInformation, MB_OK, IDOK);
end;
