; The Windows installer: for one user, without asking for an administrator. Compiled by `python packaging/build.py exe`:
;   makensis -DVERSION=0.1.0 -DBUNDLE=dist\djanalyzer -DTARGET=dist\djanalyzer-0.1.0-setup.exe -DICON=... djanalyzer.nsi
Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "djanalyzer"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"

Name "${NAME} ${VERSION}"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
BrandingText " "

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\djanalyzer-window.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Japanese"

; "Open with" offers djanalyzer for a file; what opened it until now stays.
!macro OfferFor ENDING
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "djanalyzer.file" ""
!macroend
!macro OfferNoMoreFor ENDING
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "djanalyzer.file"
!macroend
!macro ForEveryEnding DO
  !insertmacro ${DO} ".nml"
  !insertmacro ${DO} ".xml"
  !insertmacro ${DO} ".m3u"
  !insertmacro ${DO} ".m3u8"
  !insertmacro ${DO} ".mp3"
  !insertmacro ${DO} ".flac"
  !insertmacro ${DO} ".wav"
  !insertmacro ${DO} ".aiff"
  !insertmacro ${DO} ".aif"
  !insertmacro ${DO} ".ogg"
  !insertmacro ${DO} ".opus"
  !insertmacro ${DO} ".m4a"
!macroend

Section
  ; An older version's files would be found beside the new ones.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}${SLASH}*.*"
  File "/oname=djanalyzer.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\djanalyzer-window.exe" "" "$INSTDIR\djanalyzer.ico"
  WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\djanalyzer.file" "" "djanalyzer"
  WriteRegStr HKCU "${CLASSES}\djanalyzer.file\DefaultIcon" "" "$INSTDIR\djanalyzer.ico"
  WriteRegStr HKCU "${CLASSES}\djanalyzer.file\shell\open\command" "" '"$INSTDIR\djanalyzer-window.exe" gui "%1"'
  !insertmacro ForEveryEnding OfferFor

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\djanalyzer.ico"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

; The library and the settings lie elsewhere (%LOCALAPPDATA%\djanalyzer) and stay. Only what was installed goes, whatever the folder.
Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\djanalyzer.exe"
  Delete "$INSTDIR\djanalyzer-window.exe"
  Delete "$INSTDIR\djanalyzer.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro ForEveryEnding OfferNoMoreFor
  DeleteRegKey HKCU "${CLASSES}\djanalyzer.file"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${NAME}"
SectionEnd
