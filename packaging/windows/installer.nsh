; What the installer for Windows does beyond electron-builder's own: names in the language of the installer, and the question whether progress goes, too.

!define LANGUAGE_JAPANESE 1041

; electron-builder's script takes the name in titles and messages from here. Folders and the executable keep the English one.
!undef PRODUCT_NAME
!define PRODUCT_NAME "$(productName)"

!macro customHeader
  LangString productName ${LANG_ENGLISH} "Backprop Lab"
  LangString productName ${LANG_JAPANESE} "逆伝播ラボ"
!macroend

!macro customInstall
  ${if} $LANGUAGE == ${LANGUAGE_JAPANESE}
    WriteRegStr SHELL_CONTEXT "Software\Classes\BackpropLab.Run" "" "逆伝播ラボの学習記録"
    WriteRegStr SHELL_CONTEXT "Software\Classes\BackpropLab.Run\shell\open" "" "逆伝播ラボで開く"
    WriteRegStr SHELL_CONTEXT "Software\Classes\BackpropLab.Experiment" "" "逆伝播ラボの実験"
    WriteRegStr SHELL_CONTEXT "Software\Classes\BackpropLab.Experiment\shell\open" "" "逆伝播ラボで開く"
  ${endIf}
!macroend

!macro customUnInstall
  ; An update uninstalls, too: progress stays then, without a question. So it does when nobody is there to answer.
  ${ifNot} ${isUpdated}
    ${if} $LANGUAGE == ${LANGUAGE_JAPANESE}
      StrCpy $R0 "進み具合、メモ、設定、学習の記録も削除しますか。$\r$\n「いいえ」を選ぶと、このコンピューターに残します。"
    ${else}
      StrCpy $R0 "Delete your progress, notes, settings and kept runs as well?$\r$\nChoose No to keep them on this computer."
    ${endIf}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$R0" /SD IDNO IDNO keepData
    ; Data is each user's own, also where the app was installed for all.
    SetShellVarContext current
    RMDir /r "$APPDATA\${APP_FILENAME}"
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
    keepData:
  ${endIf}
!macroend
