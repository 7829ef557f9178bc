; The installer of ENTED Desktop for Windows: for one user, without an administrator.
;
; packaging/targets/nsis.py calls makensis with PAYLOAD, a file that it makes from the tree of the
; program: names, version, size, and the macros INSTALL_FILES, REMOVE_FILES and REMOVE_FOLDERS, which
; name every file and folder of that tree. So the uninstaller removes what was installed, and nothing
; else.
;
;   setup.exe /S             says nothing; 0 done, 2 given up, 3 the program is running
;   setup.exe /D=C:\folder   installs there (last, and without quotes, also where it has spaces)
;   uninstall.exe /S         removes it and says nothing
;
; What the user made (settings, index of good photos, open work) lies in %LOCALAPPDATA%\ented-desktop,
; apart from the program, and no step here touches it.

Unicode true
!include "${PAYLOAD}"
Target ${TARGET}

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define OWN_KEY "Software\${NAME}"
!define PATHS_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"
!define CLASSES "Software\Classes"
!define PHOTO_CLASS "ENTED.Photo"
!define VERB "ENTED.Restore"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
SetCompressor ${COMPRESSOR}
!if "${COMPRESSOR}" == "lzma"
  SetCompressorDictSize 32
!endif
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off
CRCCheck on
ShowInstDetails hide
ShowUninstDetails hide

VIProductVersion "${VERSION_FOUR}"
VIFileVersion "${VERSION_FOUR}"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} Setup"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${COPYRIGHT}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(UninstallKeeps)"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where Windows speaks none of them.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Spanish"
!include "words.nsh"

Var Older

; Calls a macro with each kind of picture that the program reads.
!macro ForEachType Do
  !insertmacro ${Do} ".jpg"
  !insertmacro ${Do} ".jpeg"
  !insertmacro ${Do} ".jpe"
  !insertmacro ${Do} ".jfif"
  !insertmacro ${Do} ".png"
  !insertmacro ${Do} ".tif"
  !insertmacro ${Do} ".tiff"
  !insertmacro ${Do} ".webp"
  !insertmacro ${Do} ".bmp"
  !insertmacro ${Do} ".dib"
  !insertmacro ${Do} ".gif"
  !insertmacro ${Do} ".heic"
  !insertmacro ${Do} ".heif"
  !insertmacro ${Do} ".hif"
  !insertmacro ${Do} ".avif"
!macroend

!macro OfferVerb Place
  WriteRegStr HKCU "${CLASSES}\${Place}\shell\${VERB}" "" "$(RestoreWith)"
  WriteRegStr HKCU "${CLASSES}\${Place}\shell\${VERB}" "Icon" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr HKCU "${CLASSES}\${Place}\shell\${VERB}\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

!macro WithdrawVerb Place
  DeleteRegKey HKCU "${CLASSES}\${Place}\shell\${VERB}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${Place}\shell"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${Place}"
!macroend

!macro OfferVerbForType Type
  !insertmacro OfferVerb "SystemFileAssociations\${Type}"
!macroend

!macro OfferOpenWith Type
  WriteRegNone HKCU "${CLASSES}\${Type}\OpenWithProgids" "${PHOTO_CLASS}"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" "${Type}" ""
!macroend

!macro WithdrawType Type
  !insertmacro WithdrawVerb "SystemFileAssociations\${Type}"
  DeleteRegValue HKCU "${CLASSES}\${Type}\OpenWithProgids" "${PHOTO_CLASS}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${Type}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${Type}"
!macroend

; Explorer reads the changed associations at once.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; What somebody else has put there stays. A file removed just now may still be listed for a moment,
; and where it lies the folder counts as full.
!macro RemoveIfEmpty Folder
  ${For} $1 1 10
    RMDir "${Folder}"
    ${IfNot} ${FileExists} "${Folder}\*.*"
      ${ExitFor}
    ${EndIf}
    Sleep 200
  ${Next}
!macroend

!macro LookAt File
  ${If} ${FileExists} "$0\${File}"
    ClearErrors
    FileOpen $2 "$0\${File}" a
    ${If} ${Errors}
      StrCpy $1 "yes"
    ${Else}
      FileClose $2
    ${EndIf}
  ${EndIf}
!macroend

; Windows lets nobody write to a program that runs: so that is the question. Takes a folder from the
; stack and puts "yes" or "no" there.
!macro DefineIsRunning Un
Function ${Un}IsRunning
  Exch $0
  Push $1
  Push $2
  StrCpy $1 "no"
  !insertmacro LookAt "${PROGRAM}"
  !insertmacro LookAt "${ENGINE}"
  StrCpy $0 $1
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; Goes on when the program in the folder on the stack has ended; else leaves, with code 3.
Function ${Un}WaitForEnd
  Exch $3
  again:
  ; It may be closing just now, and a scanner may look at it for a moment.
  ${For} $5 1 5
    Push $3
    Call ${Un}IsRunning
    Pop $4
    ${If} $4 == "no"
      Pop $3
      Return
    ${EndIf}
    Sleep 400
  ${Next}
  MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(PleaseClose)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Quit
FunctionEnd
!macroend
!insertmacro DefineIsRunning ""
!insertmacro DefineIsRunning "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  ReadRegStr $Older HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${IfNot} ${FileExists} "$Older\uninstall.exe"
    StrCpy $Older ""
  ${EndIf}
  ${If} $Older != ""
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_YESNO|MB_ICONQUESTION "$(IsNewer)" /SD IDYES IDYES +3
      SetErrorLevel 2
      Quit
    ${EndIf}
    ; What was chosen last time is chosen again.
    Call ChooseAsBefore
    Push $Older
    Call WaitForEnd
  ${EndIf}
FunctionEnd

Section "${NAME}" SectionProgram
  SectionIn RO
  StrLen $0 $INSTDIR
  IntOp $0 $0 + ${LONGEST}
  ${If} $0 > 258
    MessageBox MB_OK|MB_ICONSTOP "$(TooDeep)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Push $INSTDIR
  Call WaitForEnd
  ${If} $Older != ""
    ; The older version knows its own files, also those that this one has no more. Run where it
    ; lies ("_?="), it is waited for, and does not remove itself.
    DetailPrint "$(RemovingOlder)"
    ExecWait '"$Older\uninstall.exe" /S /UPGRADE _?=$Older' $0
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONSTOP "$(OlderStays)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    ; Its process may take a moment to let go of its own file.
    ${For} $1 1 20
      Delete "$Older\uninstall.exe"
      ${IfNot} ${FileExists} "$Older\uninstall.exe"
        ${ExitFor}
      ${EndIf}
      Sleep 250
    ${Next}
    ${If} $Older != $INSTDIR
      !insertmacro RemoveIfEmpty "$Older"
    ${EndIf}
  ${EndIf}
  ReadRegDWORD $0 HKCU "${OWN_KEY}" "Desktop"
  ${If} $0 = 1
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  SetOverwrite on
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0
  WriteRegStr HKCU "${PATHS_KEY}" "" "$INSTDIR\${PROGRAM}"
  ; "Open with", without taking any kind of file from the program that it opens with now.
  WriteRegStr HKCU "${CLASSES}\${PHOTO_CLASS}" "" "$(Photo)"
  WriteRegStr HKCU "${CLASSES}\${PHOTO_CLASS}\DefaultIcon" "" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr HKCU "${CLASSES}\${PHOTO_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\shell\open\command" "" \
    '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro ForEachType OfferOpenWith
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
!if "${PAGE}" != ""
  WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "${PAGE}"
!endif
  WriteRegDWORD HKCU "${OWN_KEY}" "ContextMenu" 0
  WriteRegDWORD HKCU "${OWN_KEY}" "Desktop" 0
SectionEnd

Section "$(RestoreWith)" SectionMenu
  !insertmacro ForEachType OfferVerbForType
  !insertmacro OfferVerb "Directory"
  WriteRegDWORD HKCU "${OWN_KEY}" "ContextMenu" 1
SectionEnd

Section /o "$(OnDesktop)" SectionDesktop
  SetOutPath "$INSTDIR"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0
  WriteRegDWORD HKCU "${OWN_KEY}" "Desktop" 1
SectionEnd

Section
  !insertmacro TellExplorer
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SectionMenu} "$(AboutMenu)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function ChooseAsBefore
  ClearErrors
  ReadRegDWORD $0 HKCU "${OWN_KEY}" "ContextMenu"
  ${IfNot} ${Errors}
  ${AndIf} $0 = 0
    !insertmacro UnselectSection ${SectionMenu}
  ${EndIf}
  ClearErrors
  ReadRegDWORD $0 HKCU "${OWN_KEY}" "Desktop"
  ${IfNot} ${Errors}
  ${AndIf} $0 = 1
    !insertmacro SelectSection ${SectionDesktop}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  Push $INSTDIR
  Call un.WaitForEnd
FunctionEnd

Section "Uninstall"
  ; A scanner may hold a file for a moment, and then it cannot be removed.
  ${For} $0 1 10
    ClearErrors
    !insertmacro REMOVE_FILES
    ${IfNot} ${Errors}
      ${ExitFor}
    ${EndIf}
    Sleep 300
  ${Next}
  !insertmacro REMOVE_FOLDERS
  !insertmacro ForEachType WithdrawType
  !insertmacro WithdrawVerb "Directory"
  DeleteRegKey HKCU "${CLASSES}\${PHOTO_CLASS}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${PROGRAM}"
  DeleteRegKey HKCU "${PATHS_KEY}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} "$0" "/UPGRADE" $1
  ${If} ${Errors}
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    DeleteRegKey HKCU "${OWN_KEY}"
    Delete "$INSTDIR\uninstall.exe"
    !insertmacro TellExplorer
  ${EndIf}
  SetOutPath "$TEMP"
  !insertmacro RemoveIfEmpty "$INSTDIR"
SectionEnd
