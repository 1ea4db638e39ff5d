<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
 <context>
  <name>djanalyzer</name>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source> % sure</source>
   <translation> % 以上</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source> BPM</source>
   <translation> BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source> min</source>
   <translation> 分</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/ruler.py" />
   <source>%n bar(s)</source>
   <translation>
    <numerusform>%n小節</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) after {place}</source>
   <translation>
    <numerusform>{place}の%n小節後</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) before {place}</source>
   <translation>
    <numerusform>{place}の%n小節前</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) early</source>
   <translation>
    <numerusform>%n小節早い</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) late</source>
   <translation>
    <numerusform>%n小節遅い</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n bar(s) of drums, nothing else</source>
   <translation>
    <numerusform>ドラムだけの %n 小節</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n bar(s), {seconds} s</source>
   <translation>
    <numerusform>%n小節、{seconds}秒</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n beat grid(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のビートグリッド%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>%n beat(s)</source>
   <translation>
    <numerusform>%n拍</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) after {place}</source>
   <translation>
    <numerusform>{place}の%n拍後</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) before {place}</source>
   <translation>
    <numerusform>{place}の%n拍前</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n beat(s) to the bar</source>
   <translation>
    <numerusform>1小節%n拍</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n beat(s), {seconds} s</source>
   <translation>
    <numerusform>%n拍、{seconds}秒</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n change(s) made since would be gone:</source>
   <translation>
    <numerusform>それ以降の変更 %n 件が失われます：</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n chosen</source>
   <translation>
    <numerusform>%n曲を選択</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n collection(s) of DJ programs</source>
   <translation>
    <numerusform>DJソフトのコレクション%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n could not be analysed</source>
   <translation>
    <numerusform>%n トラックは解析できませんでした</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n could not be read</source>
   <translation>
    <numerusform>%n トラックは読み取れませんでした</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n cue(s)</source>
   <translation>
    <numerusform>キュー%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>%n cue(s) and loops</source>
   <translation>
    <numerusform>キューとループ%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n cue(s) or loop(s)</source>
   <translation>
    <numerusform>キューまたはループ%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n cue(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のキュー%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n device(s) at once</source>
   <translation>
    <numerusform>同時に %n 台</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) are missing or could not be read.</source>
   <translation>
    <numerusform>%n個のファイルが見つからないか、読み取れませんでした。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) as before the export</source>
   <translation>
    <numerusform>%n個のファイルがエクスポート前の状態に戻りました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>%n file(s) as before the export, to the byte.</source>
   <translation>
    <numerusform>%n個のファイルがエクスポート前と1バイトも違わない状態に戻りました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) could not be read</source>
   <translation>
    <numerusform>%n個のファイルを読み取れませんでした</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n file(s) in a watched folder cannot be read.</source>
   <translation>
    <numerusform>監視フォルダー内の%n個のファイルを読み取れません。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n file(s) or folder(s) could not be put into the backup: {names}.</source>
   <translation>
    <numerusform>%n 個のファイルまたはフォルダーはバックアップに入れられませんでした: {names}。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) softer than in the track, by up to {most} dB: as loud as there, peaks would exceed full scale.</source>
   <translation>
    <numerusform>%n個のファイルは曲の中より最大{most} dB小さくなっています。同じ音量ではピークがフルスケールを超えるためです。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) written</source>
   <translation>
    <numerusform>%n個のファイルを書き出しました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n folder(s) of music</source>
   <translation>
    <numerusform>音楽フォルダー%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n genre(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のジャンル%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n grid anchor(s); mostly {tempo} BPM</source>
   <translation>
    <numerusform>グリッドアンカー%n個、主に{tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n in the lasso</source>
   <translation>
    <numerusform>投げ縄の中に%n曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n job(s)</source>
   <translation>
    <numerusform>ジョブ%n件</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n key(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のキー%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>%n label(s) on {tracks}.</source>
   <translation>
    <numerusform>{tracks}の情報%n件。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too high</source>
   <translation>
    <numerusform>%n段階高い</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too low</source>
   <translation>
    <numerusform>%n段階低い</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n line(s) copied.</source>
   <translation>
    <numerusform>%n行をコピーしました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>%n locked track(s) were left out and wait until you unlock them and correct again.</source>
   <translation>
    <numerusform>ロックされた %n曲は除外されました。ロックを解除してもう一度訂正するまで保留されます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n loop(s)</source>
   <translation>
    <numerusform>ループ%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n mark(s) on {tracks}.</source>
   <translation>
    <numerusform>{tracks}にマーク%n個。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>%n mark(s) removed. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n個のマークを削除しました。Ctrl+Zで元に戻せます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n mark(s) set.</source>
   <translation>
    <numerusform>マークを%n個設定しました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n may be any of several files</source>
   <translation>
    <numerusform>%n 個は候補のファイルが複数あります</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n mood(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のムード%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>%n more…</source>
   <translation>
    <numerusform>ほか%n件…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>%n new track(s)</source>
   <translation>
    <numerusform>新規%n曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from watched folders</source>
   <translation>
    <numerusform>監視フォルダーから新規%n曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from {folder}</source>
   <translation>
    <numerusform>{folder}から新規%n曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n not found</source>
   <translation>
    <numerusform>%n 個は見つかりませんでした</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n paused</source>
   <translation>
    <numerusform>%n件一時停止中</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>%n playlist(s)</source>
   <translation>
    <numerusform>プレイリスト%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n row(s) written, {size}</source>
   <translation>
    <numerusform>%n 行を書き出しました（{size}）</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n section(s)</source>
   <translation>
    <numerusform>セクション%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n section(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のセクション%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>%n star(s)</source>
   <translation>
    <numerusform>星%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n steady bar(s) without voice</source>
   <translation>
    <numerusform>声のない安定した %n 小節</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n step(s)</source>
   <translation>
    <numerusform>%n ステップ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>%n suggestion(s)</source>
   <translation>
    <numerusform>候補%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>%n tap(s)</source>
   <translation>
    <numerusform>タップ%n回</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>%n tap(s), {tempo} BPM</source>
   <translation>
    <numerusform>タップ%n回、{tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n template(s)</source>
   <translation>
    <numerusform>テンプレート%n個</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n template(s) kept.</source>
   <translation>
    <numerusform>%n個のテンプレートを保存しました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n tempo(s) with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のテンポ%n件: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>%n thing(s) could not be done. Choose some and try again, or put them away.</source>
   <translation>
    <numerusform>%n件が失敗しました。項目を選んで再試行するか、消去してください。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n to review</source>
   <translation>
    <numerusform>確認待ち %n 曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/library_view.py" />
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <location filename="../../djanalyzer/gui/mapping.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <location filename="../../djanalyzer/gui/similar_list.py" />
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <location filename="../../djanalyzer/gui/track_table.py" />
   <source>%n track(s)</source>
   <translation>
    <numerusform>%n曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) added to “{name}”.</source>
   <translation>
    <numerusform>「{name}」に%n曲を追加しました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n track(s) analysed</source>
   <translation>
    <numerusform>%n トラックを解析しました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>%n track(s) are too many to be in one set.</source>
   <translation>
    <numerusform>%n曲は1つのセットには多すぎます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n track(s) backed up, {size}</source>
   <translation>
    <numerusform>%n 曲をバックアップしました（{size}）</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) can be learned from.</source>
   <translation>
    <numerusform>%n トラックから学習できます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>%n track(s) could not be heard and were left out.</source>
   <translation>
    <numerusform>%n 曲は聴けなかったため除外しました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) could not be read, or are too short.</source>
   <translation>
    <numerusform>%n トラックは読み取れないか、短すぎます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n track(s) found again</source>
   <translation>
    <numerusform>%n曲のファイルが見つかりました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) hold the same recording as another one: each counts once.</source>
   <translation>
    <numerusform>%n 曲は他と同じ録音です（1 回だけ数えます）。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n track(s) left</source>
   <translation>
    <numerusform>残り%n曲</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>%n track(s) left as they were: locked.</source>
   <translation>
    <numerusform>%n曲はロック中のため、そのままです。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) left out: no file is there.</source>
   <translation>
    <numerusform>%n曲を除外しました: ファイルが見つかりません。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n track(s) listened to</source>
   <translation>
    <numerusform>%n トラックを聴き取りました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) must be heard first; that is kept for the next time.</source>
   <translation>
    <numerusform>先に %n 曲を聴く必要があります（次回のために保存されます）。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n track(s) not listened to yet, so not here.</source>
   <translation>
    <numerusform>まだ聴いていない%n曲はここにありません。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n track(s) removed from the library, no file touched. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>ライブラリから%n曲を削除しました。ファイルはそのままです。Ctrl+Zで元に戻せます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n track(s) taken apart</source>
   <translation>
    <numerusform>%n曲を分離しました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) taken out of “{name}”. Ctrl+Z puts them back.</source>
   <translation>
    <numerusform>「{name}」から%n曲を外しました。Ctrl+Zで元に戻せます。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n track(s) were locked meanwhile and left out.</source>
   <translation>
    <numerusform>%n曲はその間にロックされたため除外しました。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>%n track(s), {length}</source>
   <translation>
    <numerusform>%n トラック、{length}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n way(s) to count: T takes the next, Shift+T lists them</source>
   <translation>
    <numerusform>数え方%n通り: Tで次へ、Shift+Tで一覧</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>+1 ms</source>
   <translation>+1 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>+10 ms</source>
   <translation>+10 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>0 %</source>
   <translation>0 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.01 BPM faster</source>
   <translation>0.01 BPM速く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.01 BPM slower</source>
   <translation>0.01 BPM遅く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM faster</source>
   <translation>0.1 BPM速く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM slower</source>
   <translation>0.1 BPM遅く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>1 calm … 10 peak time</source>
   <translation>1 穏やか … 10 ピークタイム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>16 bars</source>
   <translation>16小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>A click on a track plays it from a good place; once more ends it.</source>
   <translation>曲をクリックすると聴きどころから再生し、もう一度クリックすると止まります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>A cue</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A file…</source>
   <translation>ファイル…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>A folder of music</source>
   <translation>音楽フォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>A long track is heard in parts, and within each of them the one looks at the other.</source>
   <translation>長いトラックは部分ごとに聴き、それぞれの中で一方が他方を見ます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>A mark whose pad is taken</source>
   <translation>パッドが使用済みのマーク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>A peak, then down again</source>
   <translation>ピークの後に下降</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A style, or a track to sound like: choose one, or drag it here from the table</source>
   <translation>スタイル、または手本の曲: 選ぶか、表からここへドラッグします</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>A waveform with a breakdown, a build-up and a drop</source>
   <translation>ブレイクダウン、ビルドアップ、ドロップのある波形</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>About djanalyzer</source>
   <translation>djanalyzerについて</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/side_panel.py" />
   <source>About the chosen tracks</source>
   <translation>選択した曲の情報</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} and {size} on the disk.</source>
   <translation>約 {time}、ディスク {size}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} left.</source>
   <translation>残り約 {time}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all of this kind</source>
   <translation>この種類をすべて採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all suggestions</source>
   <translation>すべての候補を採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all sure ones</source>
   <translation>確かな候補をすべて採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept sections</source>
   <translation>セクションを採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept suggestion</source>
   <translation>候補を採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept suggestions</source>
   <translation>候補を採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add</source>
   <translation>追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add a template, or take the built-in ones.</source>
   <translation>テンプレートを追加するか、内蔵テンプレートを使ってください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add cue</source>
   <translation>キューを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add file</source>
   <translation>ファイルを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Add folder…</source>
   <translation>フォルダーを追加…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add loop</source>
   <translation>ループを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add section</source>
   <translation>セクションを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add take</source>
   <translation>テイクを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Add the chosen ones</source>
   <translation>選択中のトラックを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Add to playlist</source>
   <translation>プレイリストに追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Add to playlist…</source>
   <translation>プレイリストに追加…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add {count} files</source>
   <translation>{count}個のファイルを追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Added</source>
   <translation>追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Added to the library from {name}</source>
   <translation>{name}からライブラリに追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>After writing:
{steps}</source>
   <translation>書き込みのあと:
{steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Again</source>
   <translation>もう一度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Album</source>
   <translation>アルバム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Align imported times</source>
   <translation>インポートした時間を補正</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>All</source>
   <translation>すべて</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>All ({n_tracks:,})</source>
   <translation>すべて（{n_tracks:,}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>All files (*)</source>
   <translation>すべてのファイル (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>All instruments get the sound and the rhythm of the target</source>
   <translation>すべての楽器が目標の音色とリズムになります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>All of it in the background, the newest first</source>
   <translation>すべてをバックグラウンドで、新しい曲から</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>All stems</source>
   <translation>すべてのステム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>All that was changed after this line, on any track, is undone; nothing is lost, you can come back.</source>
   <translation>この行より後の変更を、すべての曲について元に戻します。失われるものはなく、いつでも戻ってこられます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>All times moved by {amount}</source>
   <translation>すべての時間を{amount}移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>All tracks</source>
   <translation>すべての曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered.</source>
   <translation>すべて 1 人のアーティストの曲です。他にも当てはまるか確かめられないため、モデルは提案されません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount</source>
   <translation>度合い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount in percent</source>
   <translation>度合い（％）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>An NVIDIA graphics card</source>
   <translation>NVIDIA製GPU</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Analyse</source>
   <translation>解析</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Analyse %n track(s)</source>
   <translation>
    <numerusform>%n曲を解析</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse all new tracks</source>
   <translation>新規の曲をすべて解析</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse selected tracks</source>
   <translation>選択した曲を解析</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Analyse track</source>
   <translation>曲を解析</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Analysed</source>
   <translation>解析済み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Analysed by {name}</source>
   <translation>{name}で解析</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Analyses</source>
   <translation>解析</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing %n track(s)</source>
   <translation>
    <numerusform>%n曲を解析中</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing new tracks</source>
   <translation>新規の曲を解析中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Analysis</source>
   <translation>解析</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Anchor here</source>
   <translation>ここにアンカー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Anchors</source>
   <translation>アンカー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another</source>
   <translation>変える</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Another example</source>
   <translation>別の例</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Another here…</source>
   <translation>ここを別のトラックに…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Another library…</source>
   <translation>別のライブラリ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another seed</source>
   <translation>別のシード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may come in from here.</source>
   <translation>ここから次の曲を重ねられます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Another track may play along</source>
   <translation>ほかの曲を重ねられる箇所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may play on until here.</source>
   <translation>ここまではほかの曲を重ねられます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Any energy</source>
   <translation>エネルギー指定なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Aqua</source>
   <translation>アクア</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Artist</source>
   <translation>アーティスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>As a line</source>
   <translation>1行の表記</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>As above</source>
   <translation>上と同じ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>As drawn</source>
   <translation>描いたとおり</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>As near the track's tempo as decks reach: ± 6 %</source>
   <translation>デッキで合わせられる範囲のテンポ（± 6 %）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>As the former model</source>
   <translation>以前のモデルとの一致</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>As the system has it</source>
   <translation>システムの設定に従う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>Ask me again: {kind}, {time} ({why})</source>
   <translation>もう一度候補にする: {kind}、{time}（{why}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>At least {fewest} taps while the track plays; half of them lie nearer than ± to the beats</source>
   <translation>再生中に{fewest}回以上タップしてください。半数のタップは拍から±の値以内に入っています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>BPM</source>
   <translation>BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Back</source>
   <translation>戻る</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back %n bar(s)</source>
   <translation>
    <numerusform>%n小節戻る</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a bar</source>
   <translation>1小節戻る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a beat</source>
   <translation>1拍戻る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Back to the one before</source>
   <translation>前のモデルに戻す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Back up the library</source>
   <translation>ライブラリをバックアップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Back up the library…</source>
   <translation>ライブラリをバックアップ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backing the library up</source>
   <translation>ライブラリのバックアップ中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Backups</source>
   <translation>バックアップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Backups (*.zip *.sqlite);;All files (*)</source>
   <translation>バックアップ (*.zip *.sqlite);;すべてのファイル (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backups (*.zip)</source>
   <translation>バックアップ (*.zip)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bar</source>
   <translation>小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Bar here</source>
   <translation>ここに小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars</source>
   <translation>小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars are selected on the waveform too: draw over it with Shift held</source>
   <translation>波形の上でも選択できます: Shiftを押しながらドラッグします</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Bars of the section; taller marks after 4, 8 and 16</source>
   <translation>セクションの小節。4、8、16小節ごとに目盛りが高くなります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Bars or beats</source>
   <translation>小節または拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass</source>
   <translation>ベース</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass alone</source>
   <translation>ベースのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say the same, {share} sure</source>
   <translation>ベースとその他の楽器のみでも同じ、確信度{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say {key}, {share} sure</source>
   <translation>ベースとその他の楽器のみでは{key}、確信度{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bass, chords and melody get another sound; the drums stay as they are</source>
   <translation>ベース、コード、メロディーの音が変わり、ドラムはそのままです</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/gridding.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Beat grid</source>
   <translation>ビートグリッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Beat here</source>
   <translation>ここに拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Beat ›</source>
   <translation>拍 ›</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Beats</source>
   <translation>ビート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Beats and bars</source>
   <translation>拍と小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Beats, sections, cue points, key and energy for a DJ's music, corrected by the DJ and carried to the DJ software.</source>
   <translation>DJの曲の拍、セクション、キューポイント、キー、エナジーを求め、DJが直し、DJソフトに引き継ぎます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Beats, sections, cue points, key and energy. You can work and play meanwhile, pause and go on.</source>
   <translation>拍、セクション、キューポイント、キー、エナジーを解析します。その間も作業や再生ができ、一時停止や再開もできます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Begin</source>
   <translation>開始</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin a bar here</source>
   <translation>ここを小節の頭にする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat earlier</source>
   <translation>小節の頭を1拍前へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat later</source>
   <translation>小節の頭を1拍後ろへ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Begin nothing new until you resume, also after a restart</source>
   <translation>再開するまで新しい処理を始めません（再起動後も同様）</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Better beyond chance: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>偶然ではなく向上：正答 {before} → {after}（確認済み %n 曲）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Better now</source>
   <translation>良くなったもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Black</source>
   <translation>ブラック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blend</source>
   <translation>ブレンド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blended with</source>
   <translation>ブレンドするスタイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Blue</source>
   <translation>ブルー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud.</source>
   <translation>同じ音量です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud: the take is played at {level} dB.</source>
   <translation>同じ音量です: テイクは{level} dBで再生しています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Boundaries</source>
   <translation>境界</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Break</source>
   <translation>ブレイク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Breakdown</source>
   <translation>ブレイクダウン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Bridge</source>
   <translation>ブリッジ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Bring back up to here</source>
   <translation>ここまでやり直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Bring it back…</source>
   <translation>元に戻す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Bring your music in</source>
   <translation>音楽を取り込みましょう</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Build a set with them…</source>
   <translation>これらでセットを作成…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Build a set…</source>
   <translation>セットを作成…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build it again</source>
   <translation>作り直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build the set</source>
   <translation>セットを作成</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Build-up</source>
   <translation>ビルドアップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building a set</source>
   <translation>セットを作成中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building the set</source>
   <translation>セットを作成しています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Built-in templates</source>
   <translation>内蔵テンプレート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By name</source>
   <translation>名前順</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By pad</source>
   <translation>パッド順</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By time</source>
   <translation>時間順</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Camelot (8A)</source>
   <translation>Camelot (8A)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Camelot wheel</source>
   <translation>Camelotホイール</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Cancel</source>
   <translation>キャンセル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: all tracks say the same, there is nothing to tell apart.</source>
   <translation>学習できません：すべて同じ値で、区別するものがありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: no track says anything of it.</source>
   <translation>学習できません：情報のあるトラックがありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: {fewest} tracks are needed.</source>
   <translation>学習できません：{fewest} 曲必要です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Cents above or below A = 440 Hz</source>
   <translation>A = 440 Hzからのずれ（セント）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change cue</source>
   <translation>キューを変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Change keys…</source>
   <translation>キーを変更…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change kind of cue</source>
   <translation>キューの種類を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change loop</source>
   <translation>ループを変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Change only from this anchor on</source>
   <translation>このアンカー以降だけ変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change playlist</source>
   <translation>プレイリストを変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Change points</source>
   <translation>変化点</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change search of smart playlist</source>
   <translation>スマートプレイリストの検索条件を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change smart playlist</source>
   <translation>スマートプレイリストを変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change tempo by {tempo} BPM</source>
   <translation>テンポを{tempo} BPM変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Changes</source>
   <translation>変化</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Changes, the latest first</source>
   <translation>変更（新しい順）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Changes: {keys}</source>
   <translation>キーの変化: {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Choice</source>
   <translation>選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar less</source>
   <translation>選択を1小節減らす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar more</source>
   <translation>選択を1小節増やす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>Choose a range first: draw over the waveform with Shift held.</source>
   <translation>先に範囲を選択してください: Shiftを押しながら波形をドラッグします。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a target style first.</source>
   <translation>先に目標のスタイルを選んでください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a track in the table first.</source>
   <translation>先に表で曲を選択してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Choose a track to see what mixes with it.</source>
   <translation>曲を選ぶと、ミックスできる曲が表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Choose a track to see what sounds like it.</source>
   <translation>トラックを選ぶと、似た音のトラックが表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Choose another one: Deck, Sound device.</source>
   <translation>「デッキ」&gt;「オーディオデバイス」で別のデバイスを選んでください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Choose another track for this place</source>
   <translation>この位置に置く別のトラックを選びます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Choose beat grid</source>
   <translation>ビートグリッドを選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Choose it as a range</source>
   <translation>範囲として選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Choose one track in the table: here you see what happened to it, and when.</source>
   <translation>表で曲を1つ選ぶと、いつ何が起きたかがここに表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Choose one track in the table: here you see what the model takes it for.</source>
   <translation>表で曲を1つ選択すると、モデルの見立てがここに表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Choose one track or many in the table: here you see and change what they are called.</source>
   <translation>表で曲を1つ以上選ぶと、ここでタグを見て変更できます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Choose some to let them stand out. A double-click, or Return, chooses their tracks.</source>
   <translation>選んだものが目立ちます。ダブルクリックまたはReturnで、その曲を選びます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose the section here</source>
   <translation>ここのセクションを選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose weights</source>
   <translation>重みを選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose…</source>
   <translation>選択…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Chorus</source>
   <translation>コーラス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Chosen range: drawn with Shift held, free of the bars with Alt too</source>
   <translation>選択範囲: Shiftを押しながらドラッグ。Altも押すと小節に縛られません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Classical (Am)</source>
   <translation>クラシック表記 (Am)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Clear pad</source>
   <translation>パッドをクリア</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Clear pads</source>
   <translation>パッドのクリア</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Click</source>
   <translation>クリック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click a flag</source>
   <translation>フラグをクリック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click or drag</source>
   <translation>クリック／ドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/history_view.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Close</source>
   <translation>閉じる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Close the style lab</source>
   <translation>スタイルラボを閉じる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Close this message</source>
   <translation>このメッセージを閉じる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Collections found</source>
   <translation>見つかったコレクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Colour</source>
   <translation>カラー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Colour by</source>
   <translation>色分け</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Colour mark</source>
   <translation>マークのカラーを変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Colours</source>
   <translation>カラー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns…</source>
   <translation>列…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Command</source>
   <translation>コマンド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Commands and their keys</source>
   <translation>コマンドとキー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Comment</source>
   <translation>コメント</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Compared on %n confirmed track(s) that it learned nothing from. What was analysed stays until you analyse it again.</source>
   <translation>
    <numerusform>学習に使っていない確認済みの %n 曲で比較しました。解析結果は再解析するまでそのまま残ります。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Comparing with your present model</source>
   <translation>今のモデルと比較</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Composer</source>
   <translation>作曲者</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Confidence: {trust} ({share})</source>
   <translation>確信度: {trust}（{share}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Confirm beat grid</source>
   <translation>ビートグリッドを確認済みに</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Confirmed</source>
   <translation>確認済み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Copy</source>
   <translation>コピー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy artist and title</source>
   <translation>アーティストとタイトルをコピー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy file names with their folders</source>
   <translation>ファイル名をフォルダー付きでコピー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Copy for a report</source>
   <translation>報告用にコピー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Copy report</source>
   <translation>レポートをコピー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct</source>
   <translation>修正</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct %n label(s)</source>
   <translation>
    <numerusform>%n件の情報を修正</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct labels</source>
   <translation>情報を修正</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct what was found wrong</source>
   <translation>誤りを修正</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Correct what was found wrong…</source>
   <translation>誤りを修正…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Correcting labels</source>
   <translation>情報の修正</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Could not be looked at</source>
   <translation>調べられなかったもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Could not be read</source>
   <translation>読み取れなかったもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count</source>
   <translation>数え方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Count bars in {meter}</source>
   <translation>小節を{meter}で数える</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count it the next way</source>
   <translation>次の数え方にする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create folder {name}</source>
   <translation>フォルダー「{name}」を作成</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create playlist {name}</source>
   <translation>プレイリスト「{name}」を作成</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create smart playlist {name}</source>
   <translation>スマートプレイリスト「{name}」を作成</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Ctrl + drag an anchor</source>
   <translation>Ctrl + アンカーをドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ctrl+L unlocks it</source>
   <translation>Ctrl+Lで解除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Ctrl+Z takes all of it back.</source>
   <translation>Ctrl+Zですべて元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Ctrl+Z takes it back.</source>
   <translation>Ctrl+Zで元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Cue</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cue objects</source>
   <translation>キューオブジェクト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cue offsets</source>
   <translation>キューのずれ</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Cue points were tried on %n more, each time with what was learned without that track and its artist.</source>
   <translation>
    <numerusform>キューポイントはさらに %n 曲でも、毎回その曲とそのアーティストを除いて学習したもので試しました。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Cue: to the cue point, play while held</source>
   <translation>キュー: キューポイントへ戻り、押している間再生</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cues</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Cues and loops</source>
   <translation>キューとループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Cues and loops go along with their beat grid</source>
   <translation>キューとループもビートグリッドと一緒に動かす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>Cues and suggestions</source>
   <translation>キューと候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Cues called</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Cues, loops, grids, keys and playlists are read; no program's files are changed.</source>
   <translation>キュー、ループ、グリッド、キー、プレイリストを読み取ります。DJソフトのファイルは変更されません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_plot.py" />
   <source>Curves of the training run</source>
   <translation>学習の曲線</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Cyan</source>
   <translation>シアン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Dark</source>
   <translation>ダーク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Deck</source>
   <translation>デッキ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Deck, Sound device chooses another one.</source>
   <translation>「デッキ」&gt;「オーディオデバイス」で別のデバイスを選べます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Defaults</source>
   <translation>初期設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Delete all stems; they can be made again</source>
   <translation>すべてのステムを削除。あとで作り直せます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Deleting stems</source>
   <translation>ステムを削除中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Deleting what is not needed any more</source>
   <translation>不要になったデータを削除しています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss</source>
   <translation>消去</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss {job}</source>
   <translation>{job}を消去</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Distillation</source>
   <translation>蒸留</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Do the chosen ones again; those that fail again come back with their reason</source>
   <translation>選択した項目を再試行します。再び失敗した項目は理由とともに戻ってきます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change}</source>
   <translation>やり直しました: {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in %n track(s)</source>
   <translation>
    <numerusform>やり直しました: {change}（%n曲）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in “{title}”</source>
   <translation>やり直しました: {change}（「{title}」）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Double loop</source>
   <translation>ループを2倍に</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Double the loop</source>
   <translation>ループを2倍に</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Double the tempo</source>
   <translation>テンポを2倍に</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Double-click a track, or press Return, to open it on the deck.</source>
   <translation>曲をダブルクリックするかReturnを押すと、デッキで開きます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Down</source>
   <translation>下へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Down: where one is. Across: where it looked. Brighter: looked more.</source>
   <translation>縦: 現在の箇所。横: 参照した箇所。明るいほど強く参照。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Downbeats</source>
   <translation>ダウンビート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag a beat on the ruler</source>
   <translation>ルーラーの拍をドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag a flag</source>
   <translation>フラグをドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag it: the tempo follows. With Ctrl it moves and tempos stay. Alt lets it lie anywhere.</source>
   <translation>ドラッグするとテンポが追従します。Ctrlを押しながらだとテンポはそのままで動き、Altを押しながらだと好きな位置に置けます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag the end of a loop</source>
   <translation>ループの終わりをドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag this beat: the tempo follows</source>
   <translation>この拍をドラッグするとテンポが追従します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Drag to move, turn the wheel to zoom, hold Shift and drag for a lasso. Arrows go from track to track, ] and [ choose more or fewer around it.</source>
   <translation>ドラッグで移動、ホイールで拡大縮小、Shiftを押しながらドラッグで投げ縄。矢印キーで曲から曲へ、] と [ で周りを多くまたは少なく選びます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here, or let the builder choose all of them</source>
   <translation>ここにトラックをドラッグするか、すべて自動で選ばせます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Drag tracks here, press Ctrl+N for an empty playlist, or import from DJ programs.</source>
   <translation>ここに曲をドラッグするか、Ctrl+Nで空のプレイリストを作るか、DJソフトからインポートしてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here; Delete takes one out, Alt+Up and Alt+Down move it</source>
   <translation>ここにトラックをドラッグ。Delete で外し、Alt+↑ と Alt+↓ で移動します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Draw a lasso</source>
   <translation>投げ縄で囲む</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Draw over the waveform with Shift held, or type the bars.</source>
   <translation>Shiftを押しながら波形をドラッグするか、小節を入力してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Draw the energy with the mouse, or choose a place with Left and Right and set it with Up and Down</source>
   <translation>マウスでエネルギーを描くか、← → で位置を選び ↑ ↓ で調整します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Draw waveform</source>
   <translation>波形を描画</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_sight.py" />
   <source>Drawing the waveform</source>
   <translation>波形を描画中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Drop</source>
   <translation>ドロップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drop returns</source>
   <translation>ドロップが戻る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to import</source>
   <translation>ドロップしてインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to open on the deck</source>
   <translation>ドロップしてデッキで開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Drop to watch this folder</source>
   <translation>ドロップしてこのフォルダーを監視</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Drums</source>
   <translation>ドラム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Drums alone</source>
   <translation>ドラムのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums return</source>
   <translation>ドラムが戻る所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums stop</source>
   <translation>ドラムが止まる所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Duplicate as {name}</source>
   <translation>「{name}」として複製</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Duplicate playlist</source>
   <translation>プレイリストを複製</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Duplicates</source>
   <translation>重複</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Dynamics</source>
   <translation>ダイナミクス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Each band stands before the one below it: tall in its colour is where it is strong.</source>
   <translation>各バンドを重ねて表示します。その色が高い箇所ほど、そのバンドが強く出ています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Each one needs about a gigabyte of memory. It counts from the next analysis on.</source>
   <translation>1曲につき約1ギガバイトのメモリーが必要です。次の解析から反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Each one sets a mark at a place of the music. They are laid from the top down.</source>
   <translation>各テンプレートは曲の決まった場所にマークを設定します。上から順に適用されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Earlier searches</source>
   <translation>検索履歴</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Edit</source>
   <translation>編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit mark</source>
   <translation>マークを編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Edit name, time, pad and colour</source>
   <translation>名前、時間、パッド、カラーを編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit tags</source>
   <translation>タグを編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Edit tags of the chosen tracks</source>
   <translation>選択した曲のタグを編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Edit templates…</source>
   <translation>テンプレートを編集…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Edit the beat grid</source>
   <translation>ビートグリッドを編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Edit the search…</source>
   <translation>検索条件を編集…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit {fields}</source>
   <translation>{fields}を編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Edit {mark}</source>
   <translation>{mark}を編集</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Eight</source>
   <translation>8個</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Empty</source>
   <translation>空にする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>End it; nothing is kept of it</source>
   <translation>中止する。何も残りません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>End it; the track stays as it is</source>
   <translation>中止する。曲はそのままです</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>End it; what is done stays done</source>
   <translation>終了します。済んだ分はそのまま残ります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Energy</source>
   <translation>エナジー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: a semitone up</source>
   <translation>エナジーブースト: 半音上</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: two hours on</source>
   <translation>エナジーブースト: ホイールで2つ先</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy compared with the track's</source>
   <translation>このトラックと比べたエネルギー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Energy from the beginning to the end</source>
   <translation>最初から最後までのエネルギー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Energy here {here} of 10, the track {whole}</source>
   <translation>エナジー: ここ{here}/10、曲全体{whole}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Energy level</source>
   <translation>エナジーレベル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy {step}</source>
   <translation>エネルギー {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Energy: how strong the track feels</source>
   <translation>エナジー: 曲の勢い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Enough tracks agree on another offset than the table's; tick it to use it.</source>
   <translation>十分な数の曲が一覧表と違うオフセットで一致しています。使うにはチェックを入れてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Every file can be read. Esc shows all tracks.</source>
   <translation>すべてのファイルを読み取れます。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Every file could be read.</source>
   <translation>すべてのファイルを読み取れました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Every file has the bytes again that it had before this export</source>
   <translation>すべてのファイルをこのエクスポート前の状態にそのまま戻します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Every track's file is where the library says it is.</source>
   <translation>すべての曲のファイルがライブラリの記録どおりの場所にあります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Everything</source>
   <translation>すべて</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Everything is read only: cues, loops, grids, keys and playlists. No program's files are changed.</source>
   <translation>キュー、ループ、グリッド、キー、プレイリストは読み取るだけです。DJソフトのファイルは変更されません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example</source>
   <translation>例</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Example {place} of {total}</source>
   <translation>例 {place}/{total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example: {what}</source>
   <translation>手本: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Excerpts a second</source>
   <translation>毎秒の抜粋数</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Experts</source>
   <translation>エキスパート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Explain genre and mood of {title}</source>
   <translation>{title}のジャンルとムードの説明</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export</source>
   <translation>書き出し</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export acapella…</source>
   <translation>アカペラを書き出す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export instrumental…</source>
   <translation>インストゥルメンタルを書き出す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Export take</source>
   <translation>テイクを書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the acapella of {title}</source>
   <translation>{title}のアカペラを書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the instrumental of {title}</source>
   <translation>{title}のインストゥルメンタルを書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export the take</source>
   <translation>テイクを書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export the take {name}</source>
   <translation>テイク{name}を書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the take…</source>
   <translation>テイクを書き出す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the whole track with the take…</source>
   <translation>テイクを入れた曲全体を書き出す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Export to a DJ program</source>
   <translation>DJソフトへエクスポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export to a DJ program…</source>
   <translation>DJソフトへエクスポート…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export {title} with the take {name}</source>
   <translation>テイク{name}を入れた{title}を書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exported {counts}</source>
   <translation>エクスポート完了: {counts}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exporting</source>
   <translation>エクスポート中</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Exporting %n file(s)</source>
   <translation>
    <numerusform>%n個のファイルを書き出し中</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export…</source>
   <translation>エクスポート…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Fair ({percent} %)</source>
   <translation>まずまず（{percent} %）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Falling</source>
   <translation>下降</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 0.1 %</source>
   <translation>0.1 %速く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 1 %</source>
   <translation>1 %速く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>File</source>
   <translation>ファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>File name</source>
   <translation>ファイル名</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>File or entry</source>
   <translation>ファイルまたは項目</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>File to write</source>
   <translation>書き込むファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files</source>
   <translation>ファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files ({n_files:,})</source>
   <translation>ファイル（{n_files:,}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Files found again</source>
   <translation>見つかったファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Files to write, and how they can be restored</source>
   <translation>書き込むファイルと復元方法</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>File…</source>
   <translation>ファイル…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters</source>
   <translation>絞り込み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters: {n_filters}</source>
   <translation>絞り込み: {n_filters}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label right</source>
   <translation>情報を正しいと判断</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label wrong</source>
   <translation>情報を誤りと判断</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find moved file</source>
   <translation>移動したファイルを探す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Find moved files below this folder</source>
   <translation>このフォルダー以下で移動したファイルを探す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find moved files…</source>
   <translation>移動したファイルを探す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Find the chosen tracks’ files below this folder</source>
   <translation>選択した曲のファイルをこのフォルダー以下で探す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find the chosen tracks’ moved files…</source>
   <translation>選択した曲の移動したファイルを探す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find vocals</source>
   <translation>ボーカルを検出</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in all tracks</source>
   <translation>すべての曲のボーカルを検出</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in the chosen tracks</source>
   <translation>選択した曲のボーカルを検出</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels right</source>
   <translation>{count}件の情報を正しいと判断</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels wrong</source>
   <translation>{count}件の情報を誤りと判断</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} moved files</source>
   <translation>移動した{count}個のファイルを探す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Finding labels that look wrong</source>
   <translation>間違っていそうな情報を探す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>Finding the vocals of both tells it more surely.</source>
   <translation>両方の曲でボーカルを検出すると、より確実にわかります。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in %n track(s)</source>
   <translation>
    <numerusform>%n曲のボーカルを検出中</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in all tracks</source>
   <translation>すべての曲のボーカルを検出中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Findings</source>
   <translation>検出結果</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Finds %n track(s) now, and keeps itself up to date.</source>
   <translation>
    <numerusform>現在%n曲が該当します。内容は自動で更新されます。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>Finds {search}</source>
   <translation>検索条件: {search}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Fine-tuning</source>
   <translation>微調整</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>First bar</source>
   <translation>最初の小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>First beat</source>
   <translation>最初の拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>First beat of a bar; thinner lines are the other beats</source>
   <translation>小節の1拍目。細い線はそのほかの拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>First say with I where the loop begins, then go on and press O.</source>
   <translation>まずIキーでループの始まりを決め、先へ進んでOキーを押してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Folder _Serato_, or a folder of music</source>
   <translation>_Serato_フォルダー、または音楽フォルダー</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Folder for %n file(s)</source>
   <translation>
    <numerusform>%n個のファイルの保存先フォルダー</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Folder of CSV files (*)</source>
   <translation>CSV ファイルのフォルダー (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders and everything below them. Your files stay as they are and where they are.</source>
   <translation>フォルダーと、その中にあるものすべてです。ファイルの中身も場所も変わりません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders of music</source>
   <translation>音楽フォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Folder…</source>
   <translation>フォルダー…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow</source>
   <translation>追従</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow the playhead</source>
   <translation>再生位置を追従</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Forget takes</source>
   <translation>テイクを破棄</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Forget these searches</source>
   <translation>検索履歴を消去</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward %n bar(s)</source>
   <translation>
    <numerusform>%n小節進む</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a bar</source>
   <translation>1小節進む</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a beat</source>
   <translation>1拍進む</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Found on this computer and its drives. Choose what to import:</source>
   <translation>このコンピューターとドライブで見つかりました。インポートするものを選んでください:</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Found wrong, and still to be corrected: %n label(s).</source>
   <translation>
    <numerusform>誤りと判断され、まだ修正されていない情報: %n件。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Four minutes of music take about 70 MB. When there is no more room, the stems that were not wanted for longest go first. Another limit counts from the next track on that is taken apart.</source>
   <translation>4分の曲で約70 MBを使います。容量が足りなくなると、最も長く使われていないステムから削除します。上限の変更は次に分離する曲から反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Free software under the GNU General Public License, version 3 or later.</source>
   <translation>GNU General Public License バージョン3以降のもとで公開されている自由ソフトウェアです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>From</source>
   <translation>開始</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>From here</source>
   <translation>ここから</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>From one tempo to another</source>
   <translation>テンポを移していく</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>From {program}</source>
   <translation>{program}から</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Full energy</source>
   <translation>フルエネルギー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>G says it is right, H and D halve and double it</source>
   <translation>Gで正しいと確認、H／Dで半分／2倍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <location filename="../../djanalyzer/gui/why_page.py" />
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Genre</source>
   <translation>ジャンル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Genre (model)</source>
   <translation>ジャンル（モデル）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Genre and mood</source>
   <translation>ジャンルとムード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Genre at mood</source>
   <translation>ジャンル→ムード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Getting ready</source>
   <translation>準備中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Give kinds of sections a target of their own: the drop techno, the rest house</source>
   <translation>セクションの種類ごとに目標を決めます: ドロップはテクノ、残りはハウスなど</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command the program's own keys</source>
   <translation>選択したコマンドを既定のキーに戻します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command these keys; who had them loses them</source>
   <translation>選択したコマンドにこのキーを割り当てます。元のコマンドからは外れます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Go back to here</source>
   <translation>ここまで戻す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Go on</source>
   <translation>再開</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Go on where it was; nothing is done twice</source>
   <translation>続きから再開します。同じ処理が2回行われることはありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Go round the take's bars</source>
   <translation>テイクの小節をループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Go through the history</source>
   <translation>履歴をたどる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Go to</source>
   <translation>移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Goes to</source>
   <translation>設定先</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Going through the history</source>
   <translation>履歴をたどっています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Gold</source>
   <translation>ゴールド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Good ({percent} %)</source>
   <translation>良い（{percent} %）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Green</source>
   <translation>グリーン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Grey</source>
   <translation>グレー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid</source>
   <translation>グリッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>Grid anchor</source>
   <translation>グリッドアンカー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Grid anchor, {time}: {tempo} BPM, {meter}</source>
   <translation>グリッドアンカー、{time}: {tempo} BPM、{meter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid checked</source>
   <translation>グリッド確認済み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid locked</source>
   <translation>グリッドはロック中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid {tempo} BPM</source>
   <translation>グリッド {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Half the tempo</source>
   <translation>テンポを半分に</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Halve loop</source>
   <translation>ループを半分に</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Halve the loop</source>
   <translation>ループを半分に</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Harmony alone</source>
   <translation>ハーモニーのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear it the other way</source>
   <translation>もう一方で聴く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear the place again</source>
   <translation>もう一度聴く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Hearing the tracks</source>
   <translation>トラックを聴く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Hears the track once more; that takes some seconds</source>
   <translation>曲をもう一度聴きます。数秒かかります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Help</source>
   <translation>ヘルプ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>High</source>
   <translation>高域</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>High: hats and brilliance, from 2.5 kHz</source>
   <translation>高域: ハイハットときらびやかな成分、2.5 kHzから</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Highest tempo</source>
   <translation>最高テンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <location filename="../../djanalyzer/gui/past.py" />
   <source>History</source>
   <translation>履歴</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>History…</source>
   <translation>履歴…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold</source>
   <translation>固定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold the track in this place when the set is built again (Space)</source>
   <translation>セットを作り直すときにこの位置に固定します（Space）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Hot cue</source>
   <translation>ホットキュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Hot cue, with the letter of its pad</source>
   <translation>ホットキュー（パッドの文字付き）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>How a file begins decides how much silence each program leaves out in front of its music.</source>
   <translation>ファイルの始まり方によって、各ソフトが音楽の前で省く無音の長さが決まります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>How a waveform looks</source>
   <translation>波形の見え方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>How beats make bars, from the bar under the playhead on</source>
   <translation>再生位置の小節から先の、1小節の拍の数え方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How far it goes: 0 % is the original, 100 % all the way to the target</source>
   <translation>どこまで変えるか: 0 %はオリジナル、100 %で目標まで</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away</source>
   <translation>テンポの許容範囲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away; half and double count too</source>
   <translation>テンポの許容範囲。半分と2倍のテンポも対象です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <source>How far you are</source>
   <translation>進み具合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How loud it is; how tall, at its loudest within a pixel</source>
   <translation>音量。高さは1ピクセル内の最大値</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>How much better</source>
   <translation>向上の度合い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>How much faster or slower than the track itself; Ctrl+Up, Ctrl+Down</source>
   <translation>曲本来との速度差。Ctrl+Up、Ctrl+Downで変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How much keys count</source>
   <translation>キーの重視度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of each style is blended</source>
   <translation>それぞれのスタイルをどれだけ混ぜるか</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of the second style</source>
   <translation>2つ目のスタイルの割合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>How often</source>
   <translation>頻度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>How sure suggestions must be</source>
   <translation>候補に必要な確信度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; bass, middle and brilliance look alike.</source>
   <translation>高さは音量です。低域、中域、高域は区別されません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; the colour is mixed from what is heard at that moment.</source>
   <translation>高さは音量、色はその瞬間の音を混ぜたものです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the energy runs</source>
   <translation>エネルギーの流れ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the tempo runs</source>
   <translation>テンポの流れ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>If you use it, every track has to be listened to once more; you can go back at any time.</source>
   <translation>使う場合は、すべてのトラックをもう一度聴き取る必要があります。いつでも元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import</source>
   <translation>インポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection</source>
   <translation>コレクションをインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection (a stick, a library's folder)</source>
   <translation>コレクションをインポート（USBメモリー、ライブラリのフォルダー）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import files</source>
   <translation>ファイルをインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import folder</source>
   <translation>フォルダーをインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Import from DJ programs</source>
   <translation>DJソフトからインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import from DJ programs…</source>
   <translation>DJソフトからインポート…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import from {name}</source>
   <translation>{name}からインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Import music folder</source>
   <translation>音楽フォルダーをインポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import music folder…</source>
   <translation>音楽フォルダーをインポート…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Import music, or the collection of your DJ program, first.</source>
   <translation>先に音楽か、DJソフトのコレクションを取り込んでください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Import report</source>
   <translation>インポートレポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Imported cues, loops and grids move along; what you have set or changed here stays. Undo takes it back.</source>
   <translation>インポートしたキュー、ループ、グリッドも一緒に動きます。ここで自分が設定・変更したものはそのままです。「元に戻す」で取り消せます。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Importing %n file(s) from watched folders</source>
   <translation>
    <numerusform>監視フォルダーから%n個のファイルをインポート中</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing %n item(s)</source>
   <translation>
    <numerusform>%n件をインポート中</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing your music</source>
   <translation>音楽をインポート中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing {name}</source>
   <translation>{name}をインポート中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Imports and analyses are listed here.</source>
   <translation>インポートと解析がここに表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import…</source>
   <translation>インポート…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>In no playlist</source>
   <translation>プレイリストになし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>In rekordbox choose this file under Preferences &gt; Advanced &gt; rekordbox xml, then right-click the tracks and “Import To Collection”: rekordbox takes changed cues and grids over only then.</source>
   <translation>rekordboxの「環境設定」&gt;「詳細」&gt;「rekordbox xml」でこのファイルを選び、曲を右クリックして「コレクションにインポート」を選んでください。変更したキューとグリッドは、そうして初めてrekordboxに反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>In the backup</source>
   <translation>バックアップ内</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>In the collection no longer</source>
   <translation>コレクションからなくなったもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>In this order</source>
   <translation>この順番で</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>In use</source>
   <translation>使用中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Indigo</source>
   <translation>インディゴ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Intro</source>
   <translation>イントロ</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro %n bar(s), safe to mix until bar {bar}</source>
   <translation>
    <numerusform>イントロ%n小節、小節{bar}までミックス可能</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro, safe to mix until bar {bar}</source>
   <translation>イントロ、小節{bar}までミックス可能</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>イントロ: 声もメロディーもないリズムだけの%n小節。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, and offered if it proves to be better.</source>
   <translation>学習し、向上が証明されれば提案します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: all are by one artist, which proves nothing for others.</source>
   <translation>学習しますが提案しません：1 人のアーティストだけでは証明になりません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: none is confirmed yet. Review some first.</source>
   <translation>学習しますが提案しません：まだ確認済みがありません。先にいくつか確認してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Is now</source>
   <translation>現在の場所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>It goes on where it was; nothing is done twice.</source>
   <translation>続きから再開し、同じことは繰り返しません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>It holds: {parts}.</source>
   <translation>内容：{parts}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>It is a track of your library now, with {cues}, {loops}, the beat grid and the sections.</source>
   <translation>ライブラリの曲になりました。{cues}、{loops}、ビートグリッド、セクションも引き継いでいます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use, and has heard all tracks.</source>
   <translation>使用中で、すべてのトラックを聴き取りました。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use. %n track(s) it has not heard yet: until then they are compared as before.</source>
   <translation>
    <numerusform>使用中です。まだ聴き取っていないトラックが %n あります。それまでは以前と同じように比較されます。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>It is kept in the list to be looked at. Try other bars, a smaller amount or another seed.</source>
   <translation>確認できるように一覧に残してあります。別の小節、小さめの度合い、別のシードを試してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>It is locked</source>
   <translation>ロック中</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It learned from your music, %n track(s) in all. Of those that were kept for proof, {after} are known again in another version; before, it was {before}.</source>
   <translation>
    <numerusform>あなたの音楽、合計 %n トラックから学習しました。検証用に残したもののうち、別のバージョンでも {after} を聴き分けます。以前は {before} でした。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>It stands at https://www.gnu.org/licenses/gpl-3.0.html.</source>
   <translation>本文はhttps://www.gnu.org/licenses/gpl-3.0.htmlにあります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It was started in another window, or from the command line.</source>
   <translation>別のウィンドウまたはコマンドラインで開始されました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Its file cannot be played.</source>
   <translation>ファイルを再生できません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Jade</source>
   <translation>ジェイド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Jobs</source>
   <translation>ジョブ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Jobs and failures…</source>
   <translation>ジョブとエラー…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Jobs and what they could not do</source>
   <translation>ジョブと失敗した項目</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the next one</source>
   <translation>次のセクションと結合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the one before</source>
   <translation>前のセクションと結合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Join sections</source>
   <translation>セクションを結合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Jump to cue {pad}, or set it</source>
   <translation>キュー{pad}へジャンプ（なければ設定）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Jump to the cue</source>
   <translation>キューへジャンプ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Jumps to cues keep the beat</source>
   <translation>キューへのジャンプで拍を保つ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Keep one of {count} tracks</source>
   <translation>{count}曲のうち1曲を残す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Keep the old one</source>
   <translation>元のまま</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Keep this one of its duplicates</source>
   <translation>重複のうちこれを残す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Kept</source>
   <translation>保持</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Key</source>
   <translation>キー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Key changes</source>
   <translation>キーの変化</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock</source>
   <translation>キーロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock: keep the pitch</source>
   <translation>キーロック: 音程を保つ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Key names</source>
   <translation>キーの表記</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Key {name}</source>
   <translation>キー {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Key: sources differ</source>
   <translation>キー：情報の食い違い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Keyboard</source>
   <translation>キーボード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Keyboard shortcuts</source>
   <translation>キーボードショートカット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Keys</source>
   <translation>キー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys before all else</source>
   <translation>キーを最優先</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys count as much as the rest</source>
   <translation>キーもほかと同じ重さ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys do not count</source>
   <translation>キーは考慮しない</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Kind</source>
   <translation>種類</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Known by</source>
   <translation>判別方法</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Label</source>
   <translation>レーベル</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Labels of %n track(s) are corrected.</source>
   <translation>
    <numerusform>%n曲の情報を修正しました。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Labels that look wrong</source>
   <translation>疑わしい情報</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Lanes</source>
   <translation>レーン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Language</source>
   <translation>言語</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Lasso</source>
   <translation>投げ縄</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Last bar</source>
   <translation>最後の小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Last beat</source>
   <translation>最後の拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lay out the map</source>
   <translation>マップを配置</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Laying out the map</source>
   <translation>マップの配置</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn anew…</source>
   <translation>もう一度学習…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn from my library</source>
   <translation>ライブラリから学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn from my library…</source>
   <translation>ライブラリから学習…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear my collection</source>
   <translation>コレクションの聴き分けを学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn to hear my collection…</source>
   <translation>コレクションの聴き分けを学習…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear your collection</source>
   <translation>コレクションの聴き分けを学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned for {base}, which this program has no longer. It is kept.</source>
   <translation>{base} 用に学習したものですが、このプログラムにはもうありません。保存されています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned from your library</source>
   <translation>ライブラリから学習した項目</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Learning</source>
   <translation>学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning anew without those</source>
   <translation>それらを除いて学習し直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from the rest with a teacher</source>
   <translation>残りから教師と学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from what is confirmed</source>
   <translation>確認済みの情報から学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library</source>
   <translation>ライブラリから学習中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library has not come to its end.</source>
   <translation>ライブラリからの学習が終わっていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learning goes on, at the foot of the window</source>
   <translation>学習はウィンドウの下部で続きます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning has come to its end</source>
   <translation>学習が終わりました</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the model that you have stays.</source>
   <translation>学習が終わりました：今のモデルのままです。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the new model is better at %n thing(s).</source>
   <translation>
    <numerusform>学習が終わりました：新しいモデルは %n 項目で優れています。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning met trouble; it can go on once that is mended</source>
   <translation>学習中に問題が起きました。解決すれば続けられます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning needs {fewest} tracks with cues, keys, genres, moods or energy levels of your own or of a program.</source>
   <translation>学習には、自分またはソフトによるキュー、キー、ジャンル、ムード、エナジーレベルのいずれかが付いた曲が {fewest} 曲必要です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Learning rate</source>
   <translation>学習率</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learning to hear your collection</source>
   <translation>コレクションの聴き分けを学習中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>Learning to hear your collection has come to its end.</source>
   <translation>コレクションの聴き分けの学習が終わりました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning waits</source>
   <translation>学習は待機中です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning waits on battery and while you play. You can close this window meanwhile.</source>
   <translation>バッテリー使用中と再生中は待機します。このウィンドウは閉じてもかまいません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning was stopped; it can go on where it was</source>
   <translation>学習は停止しました。続きから再開できます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning where you set cues</source>
   <translation>キューを置く場所を学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Leave out</source>
   <translation>書き込まない</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Left</source>
   <translation>残り</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Left out: %n track(s), {why}.</source>
   <translation>
    <numerusform>除外: %n曲、{why}。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Legend of the map</source>
   <translation>マップの凡例</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length</source>
   <translation>長さ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length of the set</source>
   <translation>セットの長さ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Let it sound like a track of yours</source>
   <translation>自分の曲のような音にします</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Let the builder choose from what the table lists.</source>
   <translation>表に表示中のトラックから自動で選ばせてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Letter pads in order of time</source>
   <translation>パッドを時間順に並べ直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Letter the pads in order of time</source>
   <translation>パッドを時間順に並べ直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Level</source>
   <translation>一定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Libraries (*.sqlite);;All files (*)</source>
   <translation>ライブラリ (*.sqlite);;すべてのファイル (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library</source>
   <translation>ライブラリ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library and folders</source>
   <translation>ライブラリとフォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Library: {value}</source>
   <translation>ライブラリ: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Licence</source>
   <translation>ライセンス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Light</source>
   <translation>ライト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Like {title}</source>
   <translation>{title}のように</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Lime</source>
   <translation>ライム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Link</source>
   <translation>リンク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen</source>
   <translation>聴く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Listen for similarity</source>
   <translation>似た音を探すために聴く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Listen on click</source>
   <translation>クリックで試聴</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to %n track(s)</source>
   <translation>
    <numerusform>%n トラックを聴き取る</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Listen to it</source>
   <translation>試聴</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Listen to the chosen track</source>
   <translation>選択した曲を試聴</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen to the take, round its bars</source>
   <translation>テイクを聴く（その小節をループ）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to them</source>
   <translation>聴き取る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Listening to what tracks sound like</source>
   <translation>トラックの音を聴き取り中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>Listening to {title}; Ctrl+Space ends it.</source>
   <translation>{title}を試聴中。Ctrl+Spaceで終了します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Listening…</source>
   <translation>聴いています…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Little change from track to track</source>
   <translation>トラック間の変化を小さく</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading sound</source>
   <translation>音声を読み込み中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loading sound…</source>
   <translation>音声を読み込み中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Loading stems</source>
   <translation>ステムを読み込み中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading the next track</source>
   <translation>次の曲を読み込み中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>Loading the take</source>
   <translation>テイクを読み込み中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock</source>
   <translation>ロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Lock all that is known of the chosen tracks</source>
   <translation>選択した曲の情報をすべてロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock the beat grid</source>
   <translation>ビートグリッドをロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lock {fields}</source>
   <translation>{fields}をロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}</source>
   <translation>{field}をロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}: nothing changes it until you unlock it</source>
   <translation>{field}をロック: 解除するまで変更されません</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Locked and left out: %n label(s).</source>
   <translation>
    <numerusform>ロック中のため対象外: %n件の情報。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Locks</source>
   <translation>ロック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Log</source>
   <translation>ログ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Logarithmic</source>
   <translation>対数</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Look at them</source>
   <translation>見直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Looking at how many tracks there are…</source>
   <translation>トラック数を調べています…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Looking at the tracks…</source>
   <translation>曲を確認中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Looking at what would be written…</source>
   <translation>書き込む内容を確認中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Looking at what your library says…</source>
   <translation>ライブラリの内容を調べています…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Looking for collections on this computer and its drives…</source>
   <translation>このコンピューターとドライブでコレクションを検索中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Looking for collections…</source>
   <translation>コレクションを検索中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looking for devices…</source>
   <translation>デバイスを検索中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Looking for moved files</source>
   <translation>移動したファイルを検索中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Looking into watched folders</source>
   <translation>監視フォルダーを調べています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Looking into {program}</source>
   <translation>{program}を調べています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Looking over the library</source>
   <translation>ライブラリを点検中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looks and language</source>
   <translation>外観と言語</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Loop</source>
   <translation>ループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop begins here</source>
   <translation>ここからループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop ends here</source>
   <translation>ここまでループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Loop from here</source>
   <translation>ここからループ</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop of %n beat(s) from here</source>
   <translation>
    <numerusform>ここから%n拍のループ</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Loop of beats</source>
   <translation>ループの拍数</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop over the chosen range</source>
   <translation>選択範囲をループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Loop {pad} {name}</source>
   <translation>ループ {pad} {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Loops</source>
   <translation>ループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Loss as a whole</source>
   <translation>全体の損失</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses</source>
   <translation>失われる情報</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses ({n_losses:,})</source>
   <translation>失われる情報（{n_losses:,}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Losses by task</source>
   <translation>タスクごとの損失</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses: none</source>
   <translation>失われる情報: なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Lost: {what}</source>
   <translation>失われる情報: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Louder</source>
   <translation>音量を上げる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Loudness here {loudness} LU against the whole track</source>
   <translation>ここのラウドネス: 曲全体に対して{loudness} LU</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loudness of the metronome</source>
   <translation>メトロノームの音量</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Low</source>
   <translation>低域</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Low: kick and bass, up to 200 Hz</source>
   <translation>低域: キックとベース、200 Hzまで</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Lowest tempo</source>
   <translation>最低テンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Made</source>
   <translation>作成</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Magenta</source>
   <translation>マゼンタ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Make a playlist</source>
   <translation>プレイリストを作成</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make cue of loop</source>
   <translation>ループをキューにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a cue</source>
   <translation>キューにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a loop</source>
   <translation>ループにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Make it longer or shorter</source>
   <translation>長さを変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: it goes along with exports from then on</source>
   <translation>自分の指定にします。以後はエクスポートにも含まれます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: no later analysis changes it</source>
   <translation>自分の指定にします。以後の解析では変わりません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make loop of cue</source>
   <translation>キューをループにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make memory mark</source>
   <translation>メモリーリストへ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Make mine: {told}</source>
   <translation>自分のものにする: {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make tempo steady</source>
   <translation>テンポを一定にする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Make the chosen range a section</source>
   <translation>選択範囲をセクションにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make {name}'s cues mine</source>
   <translation>{name}のキューを自分のものにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Making the demo collection</source>
   <translation>デモコレクションを作成中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Map</source>
   <translation>マップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/map_plot.py" />
   <source>Map of the collection</source>
   <translation>コレクションのマップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark missing files</source>
   <translation>見つからないファイルに印を付ける</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark unreadable file</source>
   <translation>読み取れないファイルに印を付ける</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>May be several files, left as it is</source>
   <translation>候補のファイルが複数あるため、そのままにしたもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured here</source>
   <translation>測定値</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured where ticked, else the table</source>
   <translation>チェックした行は測定値、ほかは一覧表</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Measuring stems</source>
   <translation>ステムの容量を計算中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring time offsets</source>
   <translation>時間オフセットを測定中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring…</source>
   <translation>測定中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Melody, harmony and structure kept: {percent} %</source>
   <translation>メロディー、ハーモニー、構成の保持: {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Memory</source>
   <translation>メモリー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Memory cue</source>
   <translation>メモリーキュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Memory list</source>
   <translation>メモリーリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Meter</source>
   <translation>拍子</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Metronome</source>
   <translation>メトロノーム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Middle</source>
   <translation>中域</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Middle drag</source>
   <translation>中ボタンでドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Middle: voices, chords, snares</source>
   <translation>中域: 声、コード、スネア</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Minute {minute}: energy {level}</source>
   <translation>{minute} 分: エネルギー {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing</source>
   <translation>ファイルなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing and unreadable files</source>
   <translation>見つからない、または読み取れないファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix in</source>
   <translation>ミックスイン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix out</source>
   <translation>ミックスアウト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Mix ranges</source>
   <translation>ミックス範囲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Mixes with</source>
   <translation>ミックスできる曲</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Mixes with %n track(s), the best first.</source>
   <translation>
    <numerusform>%n曲とミックスできます（相性の良い順）。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Mixes with {keys}</source>
   <translation>{keys}とミックスできます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Model</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Model: {value}</source>
   <translation>モデル: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Models</source>
   <translation>モデル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Models…</source>
   <translation>モデル…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood</source>
   <translation>ムード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood at genre</source>
   <translation>ムード→ジャンル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move cue</source>
   <translation>キューを移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move cues along with the grid</source>
   <translation>キューもグリッドと一緒に動かす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move down</source>
   <translation>下へ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move grid anchor</source>
   <translation>グリッドアンカーを移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move in playlist</source>
   <translation>プレイリスト内で移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move into the folder above</source>
   <translation>上のフォルダーに入れる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back 1/16 beat</source>
   <translation>1/16拍前へ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back a beat</source>
   <translation>1拍前へ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward 1/16 beat</source>
   <translation>1/16拍後ろへ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward a beat</source>
   <translation>1拍後ろへ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it to the memory list</source>
   <translation>メモリーリストへ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move loop</source>
   <translation>ループを移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move mark</source>
   <translation>マークを移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move out of the folder</source>
   <translation>フォルダーから出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move playlist</source>
   <translation>プレイリストを移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist down</source>
   <translation>プレイリストを下へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist up</source>
   <translation>プレイリストを上へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move section edge</source>
   <translation>セクションの境界を移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move the anchor here</source>
   <translation>アンカーをここへ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the anchor, tempos stay</source>
   <translation>テンポを変えずにアンカーを移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the cue, beat by beat (with Alt freely)</source>
   <translation>キューを1拍単位で移動（Altで自由に）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Move to pad</source>
   <translation>パッドへ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks down in the playlist</source>
   <translation>プレイリスト内で曲を下へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks up in the playlist</source>
   <translation>プレイリスト内で曲を上へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move up</source>
   <translation>上へ移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Moved by</source>
   <translation>ずらす量</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Moved files</source>
   <translation>移動したファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Music ({endings})</source>
   <translation>音楽 ({endings})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Name</source>
   <translation>名前</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Name of the playlist</source>
   <translation>プレイリスト名</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Name of the smart playlist</source>
   <translation>スマートプレイリスト名</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of keys</source>
   <translation>キーの表記</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of sections</source>
   <translation>セクションの呼び方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Near it</source>
   <translation>近いテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Near to the target: {percent} %</source>
   <translation>目標への近さ: {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Neither key nor tempo is known. Analyse the track to see what mixes with it.</source>
   <translation>キーもテンポも不明です。解析すると、ミックスできる曲が表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>New</source>
   <translation>新規</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New folder</source>
   <translation>新規フォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>New keys:</source>
   <translation>新しいキー:</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>New music in these folders comes into the library by itself. Nothing is moved or deleted, and a drive that is unplugged is waited for.</source>
   <translation>これらのフォルダーに入った新しい音楽は、自動でライブラリに追加されます。移動や削除はされません。取り外したドライブは、つながるまで待ちます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New playlist</source>
   <translation>新規プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>New playlist with the chosen tracks</source>
   <translation>選択した曲で新規プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>New playlist with these tracks</source>
   <translation>これらの曲で新規プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>New playlist “{name}”</source>
   <translation>新規プレイリスト「{name}」</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>New set</source>
   <translation>新しいセット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Next</source>
   <translation>次へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next section</source>
   <translation>次のセクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Next suggestion</source>
   <translation>次の候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next track of the list</source>
   <translation>リストの次の曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Next track to review</source>
   <translation>次の要確認の曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>No DJ program has counted it as played</source>
   <translation>どの DJ ソフトでも再生済みになっていないもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>No DJ program has said anything of this library yet</source>
   <translation>このライブラリについてDJソフトからの情報はまだありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No beat grid</source>
   <translation>ビートグリッドなし</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No better: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>向上なし：正答 {before} → {after}（確認済み %n 曲）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>No collection was found in the usual places. Choose a file or a folder.</source>
   <translation>通常の場所にコレクションは見つかりませんでした。ファイルかフォルダーを選んでください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>No colour</source>
   <translation>カラーなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>No command has such a name or key.</source>
   <translation>その名前やキーのコマンドはありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>No cue was set: {why}.</source>
   <translation>キューは設定されませんでした: {why}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No earlier searches yet</source>
   <translation>検索履歴はまだありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No energy</source>
   <translation>エナジーなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>No file is missing</source>
   <translation>見つからないファイルはありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No file is missing. Esc shows all tracks.</source>
   <translation>見つからないファイルはありません。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>No folder is watched. Add one, such as your downloads: new music comes in by itself then.</source>
   <translation>監視中のフォルダーはありません。ダウンロードフォルダーなどを追加すると、新しい音楽が自動で取り込まれます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No genre</source>
   <translation>ジャンルなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No grid waits for a look. Esc shows all tracks.</source>
   <translation>確認が必要なグリッドはありません。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No key</source>
   <translation>キーなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No key found</source>
   <translation>キーは見つかりません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>No key is known</source>
   <translation>キーが不明です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>No keys</source>
   <translation>キーなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>No kind</source>
   <translation>種類なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed.</source>
   <translation>確認済みの情報がありません。間違っていそうなものは一覧にしますが、いくつか確認するまでモデルは提案されません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>No log is open</source>
   <translation>ログは開かれていません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>No longer in the collection of {name}</source>
   <translation>{name}のコレクションから削除済み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>No other track is there for this place.</source>
   <translation>この位置に置ける別のトラックはありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>No other version of it was listened to.</source>
   <translation>ほかに聴き取られたバージョンはありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>No second style</source>
   <translation>2つ目のスタイルなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>No sound</source>
   <translation>音が出ません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>No stars</source>
   <translation>星なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>No suggestion of this track has been refused</source>
   <translation>この曲で却下した候補はありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No track is here twice. Esc shows all tracks.</source>
   <translation>重複している曲はありません。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>No track is left to review.</source>
   <translation>要確認の曲は残っていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No tracks are in this playlist yet. Drag some onto its name.</source>
   <translation>このプレイリストにはまだ曲がありません。名前の上に曲をドラッグしてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody can listen to this track for what it sounds like.</source>
   <translation>このトラックの音を聴き取ることができません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Nobody counts beats slower than 20 or faster than 500 BPM</source>
   <translation>20 BPM 未満や 500 BPM 超で拍を数える人はいません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody has listened to this track for what it sounds like.</source>
   <translation>このトラックの音はまだ聴き取られていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>None was found in the usual places. The menu Library opens any file or stick later.</source>
   <translation>通常の場所には見つかりませんでした。「ライブラリ」メニューから、ファイルやUSBメモリーをあとで開けます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>None yet: drag tracks here</source>
   <translation>まだなし: ここに曲をドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>None: only the cues you have set</source>
   <translation>なし: 自分で設定したキューのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>None: switched off</source>
   <translation>なし: オフ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Not analysed yet. Ctrl+R analyses the selected tracks.</source>
   <translation>まだ解析されていません。Ctrl+Rで選択した曲を解析します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Not found</source>
   <translation>見つからなかったもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Not now</source>
   <translation>あとで</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not possible, and left as it is: %n label(s).</source>
   <translation>
    <numerusform>訂正できず、そのままのラベル: %n件。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Not provably better: {after} right instead of {before}, on %n track(s), may be chance</source>
   <translation>
    <numerusform>証明できません：正答 {before} → {after}（%n 曲）、偶然かもしれません</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not these</source>
   <translation>これは除く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Not written: {names}</source>
   <translation>書き出していないもの：{names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not, and why</source>
   <translation>除外と理由</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned from this library yet.</source>
   <translation>このライブラリからはまだ何も学習できません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned yet, but wrong labels can be found.</source>
   <translation>まだ学習はできませんが、間違った情報を見つけることはできます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Nothing changes; the new model can still be used another day</source>
   <translation>何も変わりません。新しいモデルは後日でも使えます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Nothing could be learned; labels that look wrong were looked for.</source>
   <translation>学習できませんでした。間違っていそうな情報は調べました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing fits “{query}”. Esc shows all tracks.</source>
   <translation>「{query}」に合う曲はありません。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Nothing has been changed yet. Every change will stand here, and can be taken back.</source>
   <translation>まだ変更はありません。変更はすべてここに記録され、元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Nothing has been changed. The last sound backup can take its place: {fault}.</source>
   <translation>何も変更されていません。最新の正常なバックアップで置き換えられます：{fault}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Nothing has failed.</source>
   <translation>失敗した項目はありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing in the library moves.</source>
   <translation>ライブラリ内で動くものはありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing in this playlist fits “{query}”. Esc shows all of it.</source>
   <translation>このプレイリストに「{query}」に合う曲はありません。Escですべて表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing is left to look at.</source>
   <translation>見直すものはもうありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>Nothing is lost: every change was on the disk. What is known of it stands in {log}.</source>
   <translation>失われたものはありません。変更はすべてディスクに保存されていました。わかっていることは{log}に記録されています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Nothing is written into your music files: what you change here goes along with exports.</source>
   <translation>音楽ファイルには何も書き込まれません。ここでの変更はエクスポートに反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Nothing mixes with it so far. Widen the tempo, or tick an energy boost.</source>
   <translation>今のところミックスできる曲はありません。テンポの許容範囲を広げるか、エナジーブーストにチェックを入れてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Nothing of this track is written</source>
   <translation>この曲は何も書き込まれません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing speaks against the table.</source>
   <translation>一覧表の値で問題ありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nothing that sounds like it is let through. Ask for less.</source>
   <translation>条件に合う似たトラックがありません。絞り込みを緩めてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Nothing to analyse</source>
   <translation>解析する曲はありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to listen to</source>
   <translation>検出する曲はありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Nothing to listen to: every track can be found by its sound already</source>
   <translation>聴き取るものはありません。すべてのトラックが音で見つかります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to take apart</source>
   <translation>分離する曲はありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a genre, or the model hears none.</source>
   <translation>採用するものがありません: これらの曲にはジャンルがあるか、モデルが聴き取っていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a mood of yours, or the model hears none.</source>
   <translation>採用するものがありません: 自分で指定したムードがあるか、モデルが聴き取っていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Nothing was changed since.</source>
   <translation>それ以降の変更はありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Nothing was learned of it</source>
   <translation>学習していません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing was looked at yet.</source>
   <translation>まだ何も調べていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Nothing was looked at yet. “Learn from my library” finds labels that look wrong.</source>
   <translation>まだ何も調べていません。「ライブラリから学習」で疑わしい情報が見つかります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Nothing yet</source>
   <translation>まだしない</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Now</source>
   <translation>現在</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Of %n track(s) nobody knows the tempo.</source>
   <translation>
    <numerusform>%n トラックのテンポが不明です。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of club music: intro, build-up, drop, breakdown, outro</source>
   <translation>クラブミュージック: イントロ、ビルドアップ、ドロップ、ブレイクダウン、アウトロ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Of no use: {faults}</source>
   <translation>使えません: {faults}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of songs: intro, verse, chorus, bridge, break, outro</source>
   <translation>歌もの: イントロ、バース、コーラス、ブリッジ、ブレイク、アウトロ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Olive</source>
   <translation>オリーブ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>On</source>
   <translation>ドライブ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>On the deck each stem can be muted now.</source>
   <translation>デッキで各ステムをミュートできます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: nothing, {why}</source>
   <translation>「{title}」では: なし、{why}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: {mark}</source>
   <translation>「{title}」では: {mark}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>One by one</source>
   <translation>1件ずつ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>One colour</source>
   <translation>単色</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>One colour by its sound (RGB)</source>
   <translation>音で決まる1色（RGB）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>One steady tempo</source>
   <translation>一定のテンポにする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only in the playlist that is shown</source>
   <translation>表示中のプレイリストのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only keys that mix with it</source>
   <translation>ミックスできるキーのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Only the chosen track</source>
   <translation>選択した曲のみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Only the library is changed, and undo takes it back. No music file is touched.</source>
   <translation>変更されるのはライブラリだけで、元に戻せます。音楽ファイルには触れません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only what was not played yet</source>
   <translation>未再生のもののみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Only what you read changes. Commands and the library keep our own words, which tell most apart.</source>
   <translation>変わるのは表示だけです。コマンドとライブラリは、最も細かく区別できる独自の呼び方のままです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Only {few} of {many} tracks were looked at: a search narrows them down.</source>
   <translation>{many} トラックのうち {few} だけを調べました。検索で絞り込めます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Open Key (1m)</source>
   <translation>Open Key (1m)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Open a library</source>
   <translation>ライブラリを開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a log…</source>
   <translation>ログを開く…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a training log</source>
   <translation>学習ログを開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Open folder</source>
   <translation>フォルダーを開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Open log folder</source>
   <translation>ログのフォルダーを開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Open music folder</source>
   <translation>音楽フォルダーを開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Open on the deck</source>
   <translation>デッキで開く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Open the folder of: {name}</source>
   <translation>フォルダーを開く: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open the log of a training run: the file that ends in .jsonl, beside the run's checkpoint. It grows while the run goes on, and the curves follow it.</source>
   <translation>学習のログを開いてください。チェックポイントの隣にある、.jsonl で終わるファイルです。学習中はファイルが伸び、曲線もそれに続きます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Options</source>
   <translation>オプション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Orange</source>
   <translation>オレンジ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Original</source>
   <translation>オリジナル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other</source>
   <translation>その他</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments</source>
   <translation>その他の楽器</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments alone</source>
   <translation>その他の楽器のみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Other targets by section</source>
   <translation>セクションごとの目標</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Other versions of it</source>
   <translation>別バージョン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Other way</source>
   <translation>もう一方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others from</source>
   <translation>ほかの候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others may come between them; otherwise they stand where they fit best</source>
   <translation>間に別のトラックが入ることがあります。オフにすると最も合う位置に置かれます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Ours: intro, verse, build-up, drop, breakdown, bridge, outro</source>
   <translation>独自: イントロ、バース、ビルドアップ、ドロップ、ブレイクダウン、ブリッジ、アウトロ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Outro</source>
   <translation>アウトロ</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro %n bar(s), safe to mix from bar {bar}</source>
   <translation>
    <numerusform>アウトロ%n小節、小節{bar}からミックス可能</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro, safe to mix from bar {bar}</source>
   <translation>アウトロ、小節{bar}からミックス可能</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>アウトロ: 声もメロディーもないリズムだけの%n小節。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/overview.py" />
   <source>Overview of the whole track</source>
   <translation>曲全体のオーバービュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Package</source>
   <translation>パッケージ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Packages of others and their licences</source>
   <translation>サードパーティのパッケージとライセンス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Pad</source>
   <translation>パッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Pad {letter}</source>
   <translation>パッド{letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>Pad {letter} is empty again. Ctrl+Z brings it back.</source>
   <translation>パッド{letter}を空にしました。Ctrl+Zで元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter} is empty: press it to set a cue here</source>
   <translation>パッド{letter}は空きです: 押すとここにキューを設定します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter}, empty</source>
   <translation>パッド{letter}、空き</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Pad {pad}</source>
   <translation>パッド {pad}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/pads_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Pads</source>
   <translation>パッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Pages about the program</source>
   <translation>このソフトに関するページ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Pages of the settings</source>
   <translation>設定のページ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Part of the track</source>
   <translation>トラックの部分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Pause</source>
   <translation>一時停止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Pause or resume running work</source>
   <translation>実行中の処理を一時停止／再開</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Pause {job}</source>
   <translation>{job}を一時停止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Paused; what was at work ends first</source>
   <translation>一時停止します。処理中の分は先に終わらせます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Phrases</source>
   <translation>フレーズ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Pink</source>
   <translation>ピンク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Pitch of the voice; the pointer over it tells the note</source>
   <translation>声の高さ。ポインターを重ねると音名を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Place</source>
   <translation>場所</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place %n mark(s)</source>
   <translation>
    <numerusform>マーク%n個を配置</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues</source>
   <translation>キューを配置</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues on %n track(s)</source>
   <translation>
    <numerusform>%n曲にキューを配置</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Place cues on the chosen tracks…</source>
   <translation>選択した曲にキューを配置…</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Placing cues on %n track(s)</source>
   <translation>
    <numerusform>%n曲にキューを配置中</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Planning cues</source>
   <translation>キューの配置を計画中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play / pause</source>
   <translation>再生／一時停止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Play and tap along</source>
   <translation>再生してタップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play from the chosen mark</source>
   <translation>選択したマークから再生</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on</source>
   <translation>連続</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on with the next track</source>
   <translation>次の曲へ続けて再生</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Play the loop over and over</source>
   <translation>ループを繰り返し再生</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tapping.py" />
   <source>Play the track, then tap along.</source>
   <translation>曲を再生しながらタップしてください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Playhead at {seconds} seconds, bar {bar}</source>
   <translation>再生位置{seconds}秒、小節{bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Playhead: what is heard now</source>
   <translation>再生位置: 今聞こえている箇所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>Playlist</source>
   <translation>プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Playlists</source>
   <translation>プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Playlists: {names}</source>
   <translation>プレイリスト: {names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Please look at the grid: {share} sure</source>
   <translation>グリッドを確認してください: 確信度{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Please review: the grid is {share} sure</source>
   <translation>確認してください: グリッドの確信度は{share}です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Point to the file…</source>
   <translation>ファイルを指定…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Preparing the export</source>
   <translation>エクスポートを準備中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Press the new keys</source>
   <translation>新しいキーを押してください</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous section</source>
   <translation>前のセクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Previous suggestion</source>
   <translation>前の候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous track of the list</source>
   <translation>リストの前の曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Previous track to review</source>
   <translation>前の要確認の曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Program</source>
   <translation>ソフト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Program and files</source>
   <translation>ソフトとファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Program to write for</source>
   <translation>エクスポート先のソフト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Programs disagree on where an MP3 or AAC file begins. What is listed here is taken off their times when they come in, and added again when they go out, so that a cue keeps its place in the music. The table is what is known of each program; measured is where its beats lie in this library, over the tracks on whose tempo both agree.</source>
   <translation>MP3やAACファイルの始まりの位置は、ソフトごとに異なります。キューが音楽の同じ位置に留まるように、ここにある値をインポート時に各ソフトの時間から引き、エクスポート時に足します。「一覧表」は各ソフトについて知られている値、「測定値」はテンポが一致する曲をもとに、このライブラリでそのソフトの拍がどこにあるかを測った値です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Progress of learning</source>
   <translation>学習の進み具合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Progress of {job}</source>
   <translation>{job}の進行状況</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Pull the waveform</source>
   <translation>波形を引っ張る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Purple</source>
   <translation>パープル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Put a beat here</source>
   <translation>ここに拍を置く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Put a track on the deck to see what the template gives there.</source>
   <translation>曲をデッキで開くと、テンプレートの結果を確認できます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Put away</source>
   <translation>消去</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Put back</source>
   <translation>既定に戻す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Put it away; what is done stays done</source>
   <translation>一覧から消します。済んだ分はそのまま残ります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page as the program comes</source>
   <translation>このページを初期設定に戻します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page back as it was when the settings were opened</source>
   <translation>このページを、設定を開いたときの状態に戻します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Putting tracks aside as proof</source>
   <translation>検証用のトラックを取り分ける</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Quantize</source>
   <translation>クオンタイズ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Quit</source>
   <translation>終了</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Rating</source>
   <translation>レーティング</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Rating: {stars} of 5 stars</source>
   <translation>レーティング: 5つ星中{stars}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Reading a backup</source>
   <translation>バックアップを読み込み中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Reading the backup…</source>
   <translation>バックアップを読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Reading the map…</source>
   <translation>マップを読み込んでいます…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Record label</source>
   <translation>レーベル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Red</source>
   <translation>レッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo</source>
   <translation>やり直す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo: {change}</source>
   <translation>やり直す: {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse suggestion</source>
   <translation>候補を却下</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Refuse {count} suggestions</source>
   <translation>{count}個の候補を却下</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong kind</source>
   <translation>却下: 種類が違う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong place</source>
   <translation>却下: 位置が違う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refused suggestions…</source>
   <translation>却下した候補…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remember import</source>
   <translation>インポートを記録</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Remixer</source>
   <translation>リミキサー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Remove</source>
   <translation>削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove cue</source>
   <translation>キューを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove cue or loop</source>
   <translation>キューまたはループを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove from playlist</source>
   <translation>プレイリストから外す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the library</source>
   <translation>ライブラリから削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the playlist</source>
   <translation>プレイリストから外す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove grid anchor</source>
   <translation>グリッドアンカーを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove loop</source>
   <translation>ループを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove mark</source>
   <translation>マークを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Remove playlist</source>
   <translation>プレイリストを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove section</source>
   <translation>セクションを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove take</source>
   <translation>テイクを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Remove the anchor</source>
   <translation>アンカーを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Remove the section</source>
   <translation>セクションを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Remove the take</source>
   <translation>テイクを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove track</source>
   <translation>曲を削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove what is on pad {pad}</source>
   <translation>パッド{pad}をクリア</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} marks</source>
   <translation>{count}個のマークを削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} tracks</source>
   <translation>{count}曲を削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename</source>
   <translation>名前を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename mark</source>
   <translation>マーク名を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Rename playlist</source>
   <translation>プレイリスト名を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename section</source>
   <translation>セクション名を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename take</source>
   <translation>テイク名を変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename the take…</source>
   <translation>テイク名を変更…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render a take</source>
   <translation>テイクをレンダリング</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render the selected bars</source>
   <translation>選択した小節をレンダリング</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Rendering {what}</source>
   <translation>{what}をレンダリング中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Rendering: {what}</source>
   <translation>レンダリング中: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Repair…</source>
   <translation>修復…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Report</source>
   <translation>レポート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Reset columns</source>
   <translation>列をリセット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore</source>
   <translation>復元</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore a backup</source>
   <translation>バックアップを復元</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore a backup…</source>
   <translation>バックアップを復元…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore the backup of {when}</source>
   <translation>{when}のバックアップを復元</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume</source>
   <translation>再開</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume {job}</source>
   <translation>{job}を再開</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Retraining</source>
   <translation>再学習</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Return adds the tracks, Escape goes back</source>
   <translation>Returnで曲を追加、Escで戻る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Return opens {link}</source>
   <translation>Returnキーで{link}を開きます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Review</source>
   <translation>確認</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Review the %n doubtful label(s)</source>
   <translation>
    <numerusform>疑わしい情報 %n 件を確認</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Right</source>
   <translation>正しい</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Rising</source>
   <translation>上昇</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Room on disk</source>
   <translation>ディスク容量の上限</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round</source>
   <translation>丸める</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Round tempo</source>
   <translation>テンポを丸める</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to a whole number</source>
   <translation>整数に丸める</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to two decimals</source>
   <translation>小数第2位に丸める</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Running work</source>
   <translation>実行中の処理</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Runs on</source>
   <translation>動作環境</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix from {time}, bar {bar}</source>
   <translation>{time}、小節{bar}からミックス可能</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix until {time}, bar {bar}</source>
   <translation>{time}、小節{bar}までミックス可能</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Save this search as a smart playlist…</source>
   <translation>この検索をスマートプレイリストに保存…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Saved loop</source>
   <translation>保存したループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Say on the left what the set shall be, then build it.</source>
   <translation>左でセットの条件を決めてから作成します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Say that there is none</source>
   <translation>「なし」と指定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Say where to write: choose a file or a folder</source>
   <translation>書き込み先のファイルかフォルダーを選んでください</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Scroll</source>
   <translation>スクロール</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search</source>
   <translation>検索</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Search commands and keys</source>
   <translation>コマンドとキーを検索</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search of the smart playlist</source>
   <translation>スマートプレイリストの検索条件</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search the library</source>
   <translation>ライブラリを検索</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Search {key}</source>
   <translation>{key}を検索</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search: words, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</source>
   <translation>検索: 単語、bpm:120-126、key:8A、genre:house、rating:&gt;3、-live</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Second drop</source>
   <translation>セカンドドロップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Section</source>
   <translation>セクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Section name</source>
   <translation>セクション名</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Section; “?” where the model is not sure</source>
   <translation>セクション。「?」はモデルの確信が低い箇所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Sections</source>
   <translation>セクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own.</source>
   <translation>DJソフトが検出したセクションは、自分で付けたセクションや、セクション名の付いた自分のキューがある場合にのみ学習に使われます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>See what came of it</source>
   <translation>結果を見る</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Seed</source>
   <translation>シード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Seek</source>
   <translation>再生位置の移動</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Segmentation</source>
   <translation>区切り</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select 16 bars from the playhead</source>
   <translation>再生位置から16小節を選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Select all tracks</source>
   <translation>すべての曲を選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Select bars</source>
   <translation>小節を選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Select bars first: draw over the waveform with Shift held.</source>
   <translation>先に小節を選択してください: Shiftを押しながら波形をドラッグします。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select the section at the playhead</source>
   <translation>再生位置のセクションを選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Selected ({n_tracks:,})</source>
   <translation>選択した曲（{n_tracks:,}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set a beat here</source>
   <translation>ここに拍を置く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a cue here</source>
   <translation>ここにキューを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a cue on pad {letter}</source>
   <translation>パッド{letter}にキューを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a loop on pad {letter}</source>
   <translation>パッド{letter}にループを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a memory cue here</source>
   <translation>ここにメモリーキューを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Set an anchor here</source>
   <translation>ここにアンカーを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Set builder</source>
   <translation>セットビルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set cues from the templates</source>
   <translation>テンプレートからキューを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set grid anchor</source>
   <translation>グリッドアンカーを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set hot cue</source>
   <translation>ホットキューを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set loop</source>
   <translation>ループを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set memory cue</source>
   <translation>メモリーキューを設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set tempo to {tempo} BPM</source>
   <translation>テンポを{tempo} BPMに設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Set up djanalyzer</source>
   <translation>djanalyzerの設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Set up in three steps</source>
   <translation>3ステップで設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Set up in three steps…</source>
   <translation>3ステップで設定…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set {fields}</source>
   <translation>{fields}を設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Setting cues</source>
   <translation>キューを設定中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Settings</source>
   <translation>設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Settings…</source>
   <translation>設定…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Several</source>
   <translation>複数</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Shift</source>
   <translation>ずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + drag</source>
   <translation>Shift + ドラッグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + wheel</source>
   <translation>Shift + ホイール</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beat</source>
   <translation>小節を{count}拍ずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beats</source>
   <translation>小節を{count}拍ずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift beat grid by {time} ms</source>
   <translation>ビートグリッドを{time} msずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms back</source>
   <translation>グリッドを1 ms前へずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms forward</source>
   <translation>グリッドを1 ms後ろへずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms back</source>
   <translation>グリッドを10 ms前へずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms forward</source>
   <translation>グリッドを10 ms後ろへずらす</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Shift+click or right click: {words}</source>
   <translation>Shift+クリックまたは右クリック：{words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Shortcut</source>
   <translation>ショートカット</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show %n failure(s)</source>
   <translation>
    <numerusform>失敗した%n件を表示</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show duplicates</source>
   <translation>重複を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show files that cannot be read</source>
   <translation>読み取れないファイルを表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Show in the file manager</source>
   <translation>ファイルマネージャーで表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Show in the playlist's own order</source>
   <translation>プレイリスト本来の順で表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show missing files</source>
   <translation>見つからないファイルを表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show or hide the single jobs</source>
   <translation>個々のジョブの表示／非表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Show the chosen file's folder</source>
   <translation>選択したファイルのフォルダーを表示します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Show the set that was shown before (Ctrl+Z)</source>
   <translation>前のセットを表示します（Ctrl+Z）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Show the style lab</source>
   <translation>スタイルラボを表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Show the whole map (Home)</source>
   <translation>マップ全体を表示 (Home)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Show tracks to review</source>
   <translation>要確認の曲を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose genre the model doubts</source>
   <translation>モデルがジャンルに疑問を持つ曲を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose key the stems doubt</source>
   <translation>ステムがキーに疑問を示す曲を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show what failed, why, and try again</source>
   <translation>失敗した項目と理由を表示し、再試行します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Show what is asked of the tracks that are found</source>
   <translation>見つけるトラックの条件を表示します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the chosen track</source>
   <translation>選択したトラックに似た音を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the section at the playhead</source>
   <translation>再生位置のセクションに似た音を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Show what was skipped again</source>
   <translation>スキップしたものを再表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Show which moments decided</source>
   <translation>決め手となった箇所を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Similar</source>
   <translation>類似</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Six tracks in six genres, made on this computer. Ready in a minute.</source>
   <translation>6ジャンル6曲をこのコンピューター上で作成。1分で準備できます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Sixteen pads</source>
   <translation>16パッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Sixteen, as rekordbox has them</source>
   <translation>16個（rekordboxと同じ）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Size now</source>
   <translation>現在のサイズ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Skip</source>
   <translation>スキップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Skip goes on.</source>
   <translation>「スキップ」で次に進みます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Skip it</source>
   <translation>スキップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip label</source>
   <translation>情報をスキップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip {count} labels</source>
   <translation>{count}件の情報をスキップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Sky blue</source>
   <translation>スカイブルー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slow down while held</source>
   <translation>押している間遅くする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 0.1 %</source>
   <translation>0.1 %遅く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 1 %</source>
   <translation>1 %遅く</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Smart playlist</source>
   <translation>スマートプレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Smoothing</source>
   <translation>平滑化</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Softer</source>
   <translation>音量を下げる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Somebody joins or leaves, {time}
Confidence: {trust}</source>
   <translation>音が加わるか抜ける、{time}
確信度: {trust}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Somebody sings in {n_sung} of %n track(s)</source>
   <translation>
    <numerusform>%n曲のうち{n_sung}曲で歌が見つかりました</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Somebody sings or speaks</source>
   <translation>歌や語りがある箇所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Something went wrong in djanalyzer</source>
   <translation>djanalyzerで問題が発生しました</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Sort cues</source>
   <translation>キューの並べ替え</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Sorted by a column, tracks stay where they are. Show the playlist's own order to move them.</source>
   <translation>列で並べ替えている間は曲を動かせません。動かすには、プレイリスト本来の順で表示してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound</source>
   <translation>サウンド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound device</source>
   <translation>オーディオデバイス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed in percent</source>
   <translation>速度（パーセント）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Speed up while held</source>
   <translation>押している間速くする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Split section</source>
   <translation>セクションを分割</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Split the section here</source>
   <translation>ここでセクションを分割</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Spread {value:.1f} ms</source>
   <translation>ばらつき {value:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Stand at</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>Start it once only, and drop files on its window. The system says: {reason}</source>
   <translation>起動は1回だけにして、ファイルはウィンドウにドロップしてください。システムからの情報: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Start learning</source>
   <translation>学習を開始</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>State</source>
   <translation>状態</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Steady</source>
   <translation>一定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Steady tempo</source>
   <translation>一定のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Stems</source>
   <translation>ステム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Step {number} of {n_steps}</source>
   <translation>ステップ{number}/{n_steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Step {step:,}: {values}</source>
   <translation>ステップ {step:,}: {values}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Stop</source>
   <translation>中止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Stop rendering: {what}</source>
   <translation>レンダリングを中止: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Stop running work</source>
   <translation>実行中の処理を中止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Stop watching</source>
   <translation>監視をやめる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stop {job}</source>
   <translation>{job}を中止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Stop: write nothing of it</source>
   <translation>中止: まったく書き込まない</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stopping…</source>
   <translation>中止中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Stretch beat grid</source>
   <translation>ビートグリッドを伸縮</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch here</source>
   <translation>ここへ伸縮</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Stretch the beat grid, while it is edited</source>
   <translation>ビートグリッドを伸縮（編集中のみ）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch: pull the nearest beat here</source>
   <translation>伸縮: 最も近い拍をここへ引き寄せる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Structure</source>
   <translation>構造</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Style</source>
   <translation>スタイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Style lab</source>
   <translation>スタイルラボ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Suggestion</source>
   <translation>候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Suggestion: dashed until you accept it; dots say how sure it is</source>
   <translation>候補: 採用するまでは破線。点の数が確信度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Suggestions</source>
   <translation>候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Suggestions at least</source>
   <translation>候補も使う（確信度）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Suggestions to add</source>
   <translation>追加する候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Suggestions wait on the deck: Enter accepts one.</source>
   <translation>デッキに候補があります。Enterで採用できます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>T shows other ways to count, G says it is right</source>
   <translation>Tでほかの数え方、Gで正しいと確認</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Table</source>
   <translation>一覧表</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Tags</source>
   <translation>タグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Take</source>
   <translation>テイク</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Take %n new place(s)</source>
   <translation>
    <numerusform>%n件の新しい場所を反映</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Take apart into stems</source>
   <translation>ステムに分離</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Take it back</source>
   <translation>取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take it over</source>
   <translation>採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word back</source>
   <translation>自分の指定を取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Take my word on the grid back</source>
   <translation>グリッドの確認を取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Take my word on the sections back</source>
   <translation>セクションの確認を取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take my word on the {fields} back</source>
   <translation>{fields}の自分の指定を取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word on {field} back</source>
   <translation>{field}の自分の指定を取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Take of the style lab: its bars; hollow while the original is heard</source>
   <translation>スタイルラボのテイク: その小節。オリジナルが鳴っている間は枠だけ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the genre</source>
   <translation>ジャンルを採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the genre that the model hears</source>
   <translation>モデルが聴き取ったジャンルを採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the mood</source>
   <translation>ムードを採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the mood that the model hears</source>
   <translation>モデルが聴き取ったムードを採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Take over the sections of {name}</source>
   <translation>{name}のセクションを採用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take over: {what}</source>
   <translation>採用: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take refusal back</source>
   <translation>却下を取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Take the chosen ones off this list</source>
   <translation>選択した項目をこの一覧から消します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Take the chosen tracks apart into stems</source>
   <translation>選択した曲をステムに分離</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Take the last export back</source>
   <translation>直前のエクスポートを取り消す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Take the track out; it is not taken again (Delete)</source>
   <translation>トラックを外します。再び選ばれることはありません（Delete）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Take your answer on the chosen ones back: their labels stay as they are</source>
   <translation>選択したものの回答を取り消します。情報はそのまま残ります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Take: {name}</source>
   <translation>テイク: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken apart by</source>
   <translation>分離に使うもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Taken back</source>
   <translation>取り消しました</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Taken for a file of another name or place</source>
   <translation>名前か場所が違うファイルと同じとみなしたもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken up now</source>
   <translation>現在の使用量</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/take_list.py" />
   <source>Takes</source>
   <translation>テイク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Takes the track apart into drums, bass, other instruments and vocals, to mute each of them</source>
   <translation>曲をドラム、ベース、その他の楽器、ボーカルに分離し、それぞれミュートできるようにします</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Taking %n track(s) apart</source>
   <translation>
    <numerusform>%n曲を分離中</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Taking apart {title}</source>
   <translation>{title}を分離中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart…</source>
   <translation>分離中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart… {percent} %</source>
   <translation>分離中… {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking new places</source>
   <translation>新しい場所を反映中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking the export back</source>
   <translation>エクスポートを取り消し中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking the track apart</source>
   <translation>曲を分離中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Tap</source>
   <translation>タップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap a beat</source>
   <translation>拍をタップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap bar</source>
   <translation>小節タップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Tap tempo {tempo} BPM</source>
   <translation>タップテンポ {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap the first beat of a bar</source>
   <translation>小節の1拍目をタップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target</source>
   <translation>目標</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target in: {section}</source>
   <translation>{section}の目標</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target style</source>
   <translation>目標のスタイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Tasks that are shown</source>
   <translation>表示するタスク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Teacher and student</source>
   <translation>教師と生徒</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Teal</source>
   <translation>ティール</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Temperatures of distillation</source>
   <translation>蒸留の温度</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates</source>
   <translation>テンプレート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates of cues</source>
   <translation>キューのテンプレート</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Templates of cues…</source>
   <translation>キューのテンプレート…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Tempo</source>
   <translation>テンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Tempo at the beginning</source>
   <translation>開始時のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Tempo at the end</source>
   <translation>終了時のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Tempo in beats per minute</source>
   <translation>テンポ（BPM）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Tempos near the track's</source>
   <translation>このトラックに近いテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>That was the last track of the list.</source>
   <translation>リストの最後の曲でした。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>That was the last track to review.</source>
   <translation>最後の要確認の曲でした。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The analysis of this track says nothing of genre and mood.</source>
   <translation>この曲の解析にはジャンルとムードの情報がありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The backup has been restored.</source>
   <translation>バックアップを復元しました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The backup of {when} takes the place of what is there.</source>
   <translation>{when} のバックアップが現在のものと置き換わります。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因の小節、%n曲: {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars: {labelled}, or rather {proposed}?</source>
   <translation>小節: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The beat grid: {labelled}, or rather {proposed}?</source>
   <translation>ビートグリッド: {labelled}、それとも{proposed}？</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The calmest %n bar(s)</source>
   <translation>
    <numerusform>最も静かな %n 小節</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The cards of the models</source>
   <translation>モデルカード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>The chosen track of the table</source>
   <translation>表で選択した曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the library’s</source>
   <translation>クリックはライブラリのものです</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the model’s</source>
   <translation>クリックはモデルのものです</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>The confident ones</source>
   <translation>確かなもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>The cue point is here. Hold Cue to listen from it.</source>
   <translation>キューポイントはここです。「キュー」を押し続けるとここから試聴できます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The cue: at {labelled}, or rather at {proposed}?</source>
   <translation>キュー: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>The curves begin when the tracks have been heard.</source>
   <translation>トラックを聴き終えると曲線が始まります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>The damaged library is kept beside it</source>
   <translation>破損したライブラリも並べて残しておきます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The deck shows where somebody sings, and at which pitch.</source>
   <translation>歌っている箇所と音の高さがデッキに表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The drums alone change; melody and harmony stay as they are</source>
   <translation>ドラムだけが変わり、メロディーとハーモニーはそのままです</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>同じ原因のエナジー、%n曲: {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy: {labelled}, or rather {proposed}?</source>
   <translation>エナジー: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The fastest there is</source>
   <translation>使える中で最速のもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The file before it is kept as {path}</source>
   <translation>以前のファイルは{path}に保存されています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The file of the track holds other music by now than when this was rendered.</source>
   <translation>曲のファイルの中身は、これをレンダリングしたときとは別の音楽になっています。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>The first %n bar(s) are free.</source>
   <translation>
    <numerusform>最初の%n小節は重なりません。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The first beats of the bars are {share} sure</source>
   <translation>小節の1拍目の確信度は{share}です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>The folder {folder} is not there.</source>
   <translation>フォルダー{folder}が見つかりません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The genre</source>
   <translation>ジャンル</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The genre of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>%n曲のジャンルを自分の指定にしました。Ctrl+Zで元に戻せます。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The genre: {labelled}, or rather {proposed}?</source>
   <translation>ジャンル: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest fall</source>
   <translation>最大の落ち込み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest rise</source>
   <translation>最大の盛り上がり</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The grid is right</source>
   <translation>グリッドは正しい</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>The grid is right. Shift+N opens the next track to review.</source>
   <translation>グリッドは正しいと記録しました。Shift+Nで次の要確認の曲を開きます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is your own word</source>
   <translation>グリッドは自分の指定です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is {share} sure</source>
   <translation>グリッドの確信度は{share}です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The key: {labelled}, or rather {proposed}?</source>
   <translation>キー: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is right</source>
   <translation>この情報は正しい</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is wrong, what is proposed is right</source>
   <translation>この情報は誤りで、提案が正しい</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The library has changed: measuring again…</source>
   <translation>ライブラリが変わったため、測定し直しています…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The library is damaged.</source>
   <translation>ライブラリが破損しています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The library that would come back is damaged, and it may not be possible to open it: {fault}.</source>
   <translation>元に戻されるライブラリは破損しており、開けない可能性があります: {fault}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The library's file</source>
   <translation>ライブラリのファイル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The longest section</source>
   <translation>最も長いセクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>The loop begins at {time}. O ends it at the playhead.</source>
   <translation>ループは{time}から始まります。Oキーを押すと再生位置で終わります。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest %n bar(s)</source>
   <translation>
    <numerusform>最も大きい %n 小節</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest drop</source>
   <translation>最も大きいドロップ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest section</source>
   <translation>最も大きいセクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map is being laid out.</source>
   <translation>マップを配置しています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map shows what sounds alike side by side. No track was listened to for it yet.</source>
   <translation>マップは似た音の曲を隣に並べます。まだどの曲も聴いていません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The menu Help has these steps too</source>
   <translation>この手順は「ヘルプ」メニューからも開けます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The menu Library takes the export back.</source>
   <translation>「ライブラリ」メニューからエクスポートを取り消せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The model doubts no genre. Esc shows all tracks.</source>
   <translation>モデルが疑問を持つジャンルはありません。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The mood</source>
   <translation>ムード</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The mood of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>%n曲のムードを自分の指定にしました。Ctrl+Zで元に戻せます。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The mood: {labelled}, or rather {proposed}?</source>
   <translation>ムード: {labelled}、それとも{proposed}？</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is better at %n thing(s). Use it for those, or keep the old one.</source>
   <translation>
    <numerusform>新しいモデルは %n 項目で優れています。その項目に使うか、元のモデルのままにします。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The new model is in use. Analyse tracks again to hear it.</source>
   <translation>新しいモデルを使用中です。トラックを再解析すると反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is not provably better at anything: the old one stays.</source>
   <translation>新しいモデルが優れているという証拠はないため、元のモデルのままです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The next meter</source>
   <translation>次の拍子</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The next track that is analysed is analysed there.</source>
   <translation>次に解析する曲から使われます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The old model is in use again.</source>
   <translation>元のモデルに戻りました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>The one colour</source>
   <translation>単色のカラー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_lab.py" />
   <source>The playhead stands in no section.</source>
   <translation>再生位置にセクションがありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The processor</source>
   <translation>CPU</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The program's grids do not agree with each other: set by ear, perhaps.</source>
   <translation>このソフトのグリッドは互いに一致しません。耳で合わせたものかもしれません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The program's licence</source>
   <translation>このソフトのライセンス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>The program’s own network listens again.</source>
   <translation>プログラム本来のネットワークが再び聴き取ります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>The program’s own networks</source>
   <translation>付属のネットワーク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same energy</source>
   <translation>同じエネルギー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same key, an hour up or down on the Camelot wheel, and the relative key</source>
   <translation>同じキー、Camelot ホイールで 1 時間上か下、および平行調</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The same seed renders the same take again; another one renders another take</source>
   <translation>同じシードなら同じテイク、別のシードなら別のテイクになります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The section: {labelled}, or rather {proposed}?</source>
   <translation>セクション: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>The sections are right</source>
   <translation>セクションは正しい</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>The set, and why each track stands where it does</source>
   <translation>セットと、各トラックがその位置にある理由</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device goes away again and again.</source>
   <translation>オーディオデバイスが何度も切断されています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device went away ({name}). The music plays on at the system's own device.</source>
   <translation>オーディオデバイス（{name}）が使えなくなりました。システム標準のデバイスで再生を続けます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>The stems are being read; that is heard in a moment.</source>
   <translation>ステムを読み込んでいます。まもなく音に反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The stems doubt no key. Esc shows all tracks.</source>
   <translation>ステムが疑問を示すキーはありません。Escですべての曲を表示します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The stems of these tracks are there already.</source>
   <translation>これらの曲のステムはすでにあります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The table alone</source>
   <translation>一覧表のみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>The take in place of the original</source>
   <translation>オリジナルの代わりにテイク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>The take is being read; it is heard in a moment.</source>
   <translation>テイクを読み込んでいます。まもなく聞こえます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The take is {level} dB softer than the original: its peaks leave no more room.</source>
   <translation>テイクはオリジナルより{level} dB小さくなっています: ピークにこれ以上の余裕がありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>The tempo here. Arrows change it by 0.01, page up and page down by 0.1; Return takes it.</source>
   <translation>ここのテンポです。矢印キーで0.01、PageUp／PageDownで0.1ずつ変わり、Returnで確定します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>The tempo that is heard</source>
   <translation>聞こえているテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The tempo: {labelled}, or rather {proposed}?</source>
   <translation>テンポ: {labelled}、それとも{proposed}？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>The track's own tempo</source>
   <translation>曲本来のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The tracks are being listened to. They come to the map when that is done.</source>
   <translation>曲を聴いています。終わるとマップに現れます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The tracks lie in two places: no single offset fits them.</source>
   <translation>曲が2つの位置に分かれているため、1つのオフセットでは合いません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The tracks that are chosen in the table; they can be dragged here as well</source>
   <translation>表で選択したトラック。ここへドラッグすることもできます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The whole library</source>
   <translation>ライブラリ全体</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track</source>
   <translation>曲全体</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track, one of its sections, or the same music faster, higher or mastered anew</source>
   <translation>トラック全体、セクションのひとつ、またはテンポ・高さ・マスタリング違いの同じ曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The window speaks it from the next start on.</source>
   <translation>次回の起動から反映されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The {n_tracks} newest tracks now, the rest when I say so</source>
   <translation>今は新しい{n_tracks}曲だけ、残りはあとで指示する</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Theme</source>
   <translation>テーマ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Then</source>
   <translation>修正後</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There are too few tracks: the set lasts {minutes} of {wished} minutes.</source>
   <translation>トラックが足りません。セットの長さは {wished} 分のうち {minutes} 分です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; did you mean “{meant}:”?</source>
   <translation>「{field}:」という項目はありません。「{meant}:」ですか？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; it is searched as text.</source>
   <translation>「{field}:」という項目はないため、文字として検索します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>There is no track to learn from.</source>
   <translation>学習できる曲がありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>There is nothing else that was listened to.</source>
   <translation>ほかに聴き取られたトラックはありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>There is nothing to put on a map yet. Import and analyse tracks first.</source>
   <translation>まだマップに置くものがありません。まず曲を読み込んで解析してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>There is nothing to take back.</source>
   <translation>元に戻す操作はありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There was no place for {titles}.</source>
   <translation>{titles}を入れる場所がありませんでした。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>These are the model’s own estimates.</source>
   <translation>モデル自身の推定値です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>These files begin alike in every program: what is left is how it sets its beats.</source>
   <translation>これらのファイルの始まりはどのソフトでも同じです。残る差は拍の置き方によるものです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>These tracks have been analysed already.</source>
   <translation>これらの曲は解析済みです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>These tracks have been listened to already.</source>
   <translation>これらの曲は検出済みです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>They are listed under New in the sidebar.</source>
   <translation>サイドバーの「新規」に表示されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>This cannot be written</source>
   <translation>書き込めません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This change and the undone ones before it are made again.</source>
   <translation>この変更と、それより前の取り消した変更をやり直します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>This computer has no sound device.</source>
   <translation>このコンピューターにオーディオデバイスがありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>This is a fault of djanalyzer, not yours. Your library is as it was.</source>
   <translation>これはdjanalyzerの不具合で、あなたのせいではありません。ライブラリは元のままです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>This is the first track of the list.</source>
   <translation>リストの最初の曲です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>This is the first track to review.</source>
   <translation>最初の要確認の曲です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This is the last change that stands. Choose another one to go back to it.</source>
   <translation>これが現在有効な最後の変更です。戻りたい変更を選んでください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>This label was changed since it was found.</source>
   <translation>この情報は検出後に変更されました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>This section</source>
   <translation>このセクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>This track cannot be heard: {reason}</source>
   <translation>この曲を再生できません: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>This track has no beat grid yet; Ctrl+R analyses it.</source>
   <translation>この曲にはまだビートグリッドがありません。Ctrl+Rで解析します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>This track has no sections; Ctrl+R analyses it.</source>
   <translation>この曲にはセクションがありません。Ctrl+Rで解析します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>This track is not in the library any more.</source>
   <translation>この曲はもうライブラリにありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>This window cannot hear of a second start of djanalyzer.</source>
   <translation>このウィンドウはdjanalyzerの二重起動を検知できません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Three bands</source>
   <translation>3バンド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Tick the columns to be shown. Drag them, or move them with the buttons.</source>
   <translation>表示する列にチェックを入れてください。並び順はドラッグかボタンで変えられます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Tick what you want to take in:</source>
   <translation>取り込むものにチェックを入れてください:</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Time</source>
   <translation>時間</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets by program and files</source>
   <translation>ソフトとファイル別の時間オフセット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets of DJ programs</source>
   <translation>DJソフトの時間オフセット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Time offsets of DJ programs…</source>
   <translation>DJソフトの時間オフセット…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Time offsets, taken off what these programs said</source>
   <translation>各ソフトの情報から引いた時間オフセット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Times of other programs</source>
   <translation>ほかのソフトの時間</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Title</source>
   <translation>タイトル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>To review</source>
   <translation>要確認</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the anchor before</source>
   <translation>前のアンカーへ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the mark or section before</source>
   <translation>前のマークかセクションへ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the next anchor</source>
   <translation>次のアンカーへ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the next mark or section</source>
   <translation>次のマークかセクションへ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>To the start</source>
   <translation>先頭へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To what is chosen</source>
   <translation>選択した箇所へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Today {time}</source>
   <translation>今日 {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Told by {name}</source>
   <translation>{name}からの情報</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too few to tell: %n confirmed track(s) by {artists} artists; {fewest} by {fewest_artists} are needed</source>
   <translation>
    <numerusform>少なすぎて判断できません：確認済み %n 曲、アーティスト {artists} 人（{fewest} 曲、{fewest_artists} 人必要）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Too few tracks to tell.</source>
   <translation>曲が少なすぎて判断できません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too little is said about these tracks to learn from: at most {most} of them agree on what they name.</source>
   <translation>これらの曲には学習に足る情報がありません。同じ項目が入っているのは最大 {most} 曲です。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Track</source>
   <translation>曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Track and library</source>
   <translation>曲とライブラリ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Track number</source>
   <translation>トラック番号</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>Track {place} of {total} to review</source>
   <translation>要確認の曲 {place}/{total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/library_view.py" />
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Tracks</source>
   <translation>曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Tracks ({n_tracks:,})</source>
   <translation>曲（{n_tracks:,}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Tracks at a time</source>
   <translation>同時に解析する曲数</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Tracks on which it changed most; a double click opens one</source>
   <translation>最も変わったトラック（ダブルクリックで開きます）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Tracks that are to be in the set</source>
   <translation>セットに入れるトラック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Tracks that mix with it</source>
   <translation>ミックスできる曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_list.py" />
   <source>Tracks that sound alike</source>
   <translation>音が似ているトラック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Tracks to write</source>
   <translation>書き込む曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training log</source>
   <translation>学習ログ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training logs (*.jsonl);;All files (*)</source>
   <translation>学習ログ (*.jsonl);;すべてのファイル (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Training log…</source>
   <translation>学習ログ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Try again</source>
   <translation>再試行</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Try all again</source>
   <translation>すべて再試行</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Try the demo collection</source>
   <translation>デモコレクションを試す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Tuning</source>
   <translation>調律</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Type a playlist's name, or that of a new one</source>
   <translation>既存または新規のプレイリスト名を入力</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Type the tempo</source>
   <translation>テンポを入力</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Type what the playlist should find; it then keeps itself up to date.</source>
   <translation>プレイリストに集める曲の条件を入力してください。内容は自動で更新されます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Undo</source>
   <translation>元に戻す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Undo takes it back.</source>
   <translation>「元に戻す」で取り消せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Undo these changes</source>
   <translation>この変更を元に戻す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undo: {change}</source>
   <translation>元に戻す: {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change}</source>
   <translation>元に戻しました: {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in %n track(s)</source>
   <translation>
    <numerusform>元に戻しました: {change}（%n曲）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in “{title}”</source>
   <translation>元に戻しました: {change}（「{title}」）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Unknown artist</source>
   <translation>アーティスト不明</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Unlock</source>
   <translation>ロック解除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Unlock all of the chosen tracks</source>
   <translation>選択した曲のロックをすべて解除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Unlock {fields}</source>
   <translation>{fields}のロックを解除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Unreadable</source>
   <translation>読み取り不可</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Up</source>
   <translation>上へ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Use</source>
   <translation>使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Use all that is better</source>
   <translation>優れたものをすべて使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use it</source>
   <translation>使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use measured time offsets</source>
   <translation>測定した時間オフセットを使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use no time offsets</source>
   <translation>時間オフセットを使わない</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use taps</source>
   <translation>タップを使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the model before it again for: {what}</source>
   <translation>前のモデルに戻す：{what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the new model for: {what}</source>
   <translation>新しいモデルを使う：{what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Use the program’s own</source>
   <translation>付属のものを使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Use the program’s own again</source>
   <translation>プログラム本来のものに戻す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use the table's time offsets</source>
   <translation>一覧表の時間オフセットを使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Use this one</source>
   <translation>これを使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use what was tapped</source>
   <translation>タップした結果を使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Use {told}</source>
   <translation>{told}を使う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Use: {words}</source>
   <translation>使う: {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Using other time offsets</source>
   <translation>時間オフセットを変更中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Verse</source>
   <translation>バース</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version</source>
   <translation>バージョン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version and machine, for a question or a report of a fault</source>
   <translation>質問や不具合報告に添えるバージョンとマシンの情報</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>View</source>
   <translation>表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Violet</source>
   <translation>バイオレット</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Vocal in</source>
   <translation>ボーカルイン</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Vocals</source>
   <translation>ボーカル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>Vocals ?</source>
   <translation>ボーカル ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Vocals alone</source>
   <translation>ボーカルのみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Vocals and stems</source>
   <translation>ボーカルとステム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Vocals, {start} to {stop}
Confidence: {trust}</source>
   <translation>ボーカル、{start}～{stop}
確信度: {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice</source>
   <translation>声</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice enters</source>
   <translation>声が入る所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice stops</source>
   <translation>声が止まる所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Volume</source>
   <translation>音量</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Volume of the metronome</source>
   <translation>メトロノームの音量</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Your files stay as they are.</source>
   <translation>WAV、AIFF、FLAC、MP3、Ogg、Opus、M4Aに対応。ファイルは変更されません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits until the computer is plugged in.</source>
   <translation>電源に接続されるまで待機します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits while a track plays.</source>
   <translation>トラックの再生中は待機します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Waits: {what}</source>
   <translation>待機中: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Was</source>
   <translation>以前の場所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watch a folder</source>
   <translation>フォルダーを監視</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watched folders</source>
   <translation>監視フォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Watched folders…</source>
   <translation>監視フォルダー…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/waveform.py" />
   <source>Waveform</source>
   <translation>波形</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Waveform and pads</source>
   <translation>波形とパッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Waves</source>
   <translation>波</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ways to count this track</source>
   <translation>この曲の数え方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Ways to count…</source>
   <translation>数え方…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Weak ({percent} %)</source>
   <translation>弱い（{percent} %）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Weights</source>
   <translation>重み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Weights of the tasks</source>
   <translation>タスクの重み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What</source>
   <translation>内容</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What %n program(s) said of this library</source>
   <translation>
    <numerusform>ソフト%n本からのこのライブラリの情報</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>What am I looking at?</source>
   <translation>画面の見方</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What and where</source>
   <translation>内容と位置</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What can be learned</source>
   <translation>学習できること</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>What changed</source>
   <translation>変わったこと</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>What changes</source>
   <translation>変えるもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>What do your DJ programs know?</source>
   <translation>DJソフトにはどんな情報がありますか？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>What else is said of {field}</source>
   <translation>{field}のほかの情報</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>What happened to this track</source>
   <translation>この曲の履歴</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>What happens to the one before</source>
   <translation>以前のファイルの扱い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What helps</source>
   <translation>対処法</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>What is compared</source>
   <translation>比較する対象</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>What is in it</source>
   <translation>内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed becomes your own word. Ctrl+Z takes all of it back in one step.</source>
   <translation>提案された値が自分の指定になります。Ctrl+Zで一度にすべて元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed does not fit this label</source>
   <translation>提案がこのラベルに合いません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>What is shown</source>
   <translation>表示内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What is there now is kept aside, and can be brought back.</source>
   <translation>現在のものは別に保管され、元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What is wrong</source>
   <translation>問題</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>What may follow</source>
   <translation>入力候補</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>What programs said of %n track(s) has moved; undo takes it back.</source>
   <translation>
    <numerusform>%n曲についてソフトからの情報の時間を移動しました。「元に戻す」で取り消せます。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What sounds alike is told by a network that learned from other music. Here it goes on learning, from your tracks alone and without any labels, to tell one from another in whatever version. That takes hours for a large collection and gives way to other programs. No file and no track is changed, nothing leaves this computer, and what was learned is used only if you say so.</source>
   <translation>似た音かどうかは、ほかの音楽から学習したネットワークが判断します。ここでは、あなたのトラックだけから、ラベルなしで、どのバージョンでもトラックを聴き分けられるように学習を続けます。大きなコレクションでは数時間かかり、ほかのプログラムが優先されます。ファイルもトラックも変更されず、このコンピューターの外には何も送られません。学習したものは、あなたが指示したときだけ使われます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What that says</source>
   <translation>判定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>What the one heard at what the other heard</source>
   <translation>一方がもう一方のどこを聴いたか</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What the program cannot hold</source>
   <translation>ソフトが扱えない情報</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>What the table lists</source>
   <translation>表に表示中のもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What there is stays as it is: cues are added, none is moved or removed.</source>
   <translation>既存のキューはそのままです。キューは追加されるだけで、移動や削除はされません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What to do about it</source>
   <translation>その扱い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>What to look at</source>
   <translation>見直す対象</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>What was analysed keeps the model that heard it; analyse tracks again to hear them with this one.</source>
   <translation>解析結果は解析したモデルのまま残ります。このモデルで聴くには再解析してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What was done since cannot be read from the present library, and would be gone.</source>
   <translation>それ以降に行われたことは現在のライブラリから読み取れず、失われます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>What was learned from your music listens from now on.</source>
   <translation>今後は、あなたの音楽から学習したものが聴き取ります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart better</source>
   <translation>あなたの音楽から学習したものは、トラックをよりよく聴き分けます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart no better</source>
   <translation>あなたの音楽から学習したものは、聴き分けがよくなっていません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>What was learned so far is kept: it can go on later</source>
   <translation>ここまでの学習は保存され、後で続けられます</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>What was there before is kept in {folder}.</source>
   <translation>以前のものは {folder} に保管されています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>What was written has been read back by a second reader and is equal to the plan.</source>
   <translation>書き込んだ内容を別のリーダーで読み直し、計画どおりであることを確認しました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What will be done with it</source>
   <translation>扱い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written for this track</source>
   <translation>この曲に書き込まれる内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written, what will be lost, and where</source>
   <translation>書き込まれる内容、失われる情報、書き込み先</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What will happen</source>
   <translation>処理内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What would be corrected</source>
   <translation>修正される内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What would be set</source>
   <translation>設定される内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>What you chose takes longer: the set lasts {minutes} minutes, not {wished}.</source>
   <translation>選んだトラックのほうが長く、セットは {wished} 分ではなく {minutes} 分になります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What your cues mean, by their names, colours and pads</source>
   <translation>キューの名前・色・パッドの意味</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>What {one} heard at what {other} heard</source>
   <translation>{one}が{other}のどこを聴いたか</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Wheel on the waveform</source>
   <translation>波形の上でホイール</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>When</source>
   <translation>日時</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>When shall it be analysed?</source>
   <translation>いつ解析しますか？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Where</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Where is your music?</source>
   <translation>音楽はどこにありますか？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Where is {name} now?</source>
   <translation>{name}は今どこにありますか？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Where other tracks come from</source>
   <translation>ほかのトラックの選択元</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Where sources disagree</source>
   <translation>情報が食い違う箇所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Which changes made since would be gone cannot be told.</source>
   <translation>その後のどの変更が失われるかは判断できません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Which file shall it sound like?</source>
   <translation>どのファイルのような音にしますか？</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Which moments decided: {what}</source>
   <translation>決め手となった箇所: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Which one</source>
   <translation>何番目</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>White</source>
   <translation>ホワイト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Who has weights of Demucs on disk (.th, .safetensors, .yaml), or networks trained with this program (.safetensors with its card), can use those instead.</source>
   <translation>Demucsの重み（.th、.safetensors、.yaml）、またはこのプログラムで学習したネットワーク（.safetensorsとそのカード）をお持ちの場合は、代わりに使えます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Who says so</source>
   <translation>情報源</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Whole map</source>
   <translation>全体を表示</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Why</source>
   <translation>理由</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Will be written</source>
   <translation>書き込み内容</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>With</source>
   <translation>含める</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>With cues</source>
   <translation>キューも</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>With the mouse</source>
   <translation>マウス操作</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Work of others</source>
   <translation>サードパーティ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Worse now</source>
   <translation>悪くなったもの</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write</source>
   <translation>書き込む</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Write everything as JSON or CSV</source>
   <translation>すべてを JSON または CSV で書き出す</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Write everything as JSON or CSV…</source>
   <translation>すべてを JSON または CSV で書き出す…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write rekordbox XML</source>
   <translation>rekordbox XMLを書き込む</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Write the nearest</source>
   <translation>近いもので代用</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds, 1:04.250, at most {end}.</source>
   <translation>時間は1:04.250のように分と秒で、{end}以内で入力してください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds: 1:04.250.</source>
   <translation>時間は分と秒で入力してください: 1:04.250</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Writing everything openly</source>
   <translation>すべてを公開形式で書き出し中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Writing…</source>
   <translation>書き込み中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Written and read back: {path}.</source>
   <translation>書き込みと照合が完了: {path}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Written: {name}</source>
   <translation>書き出しました：{name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Wrong</source>
   <translation>誤り</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Wrong ones are found; beats are heard as before.</source>
   <translation>間違いを見つけます。ビートの聴き方は変わりません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Year</source>
   <translation>年</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Yellow</source>
   <translation>イエロー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Yesterday {time}</source>
   <translation>昨日 {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>You can also drop folders, files or a rekordbox XML anywhere on this window.</source>
   <translation>フォルダー、ファイル、rekordbox XMLをこのウィンドウにドロップすることもできます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You chose it.</source>
   <translation>あなたが選びました。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>You have chosen no music: nothing will be imported.</source>
   <translation>音楽が選ばれていないため、何もインポートされません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>You have paused it.</source>
   <translation>一時停止しています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the original.</source>
   <translation>オリジナルが聞こえています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the take.</source>
   <translation>テイクが聞こえています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You hold it in this place.</source>
   <translation>この位置に固定しています。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Your folders, what your DJ programs know, and when it is analysed</source>
   <translation>フォルダー、DJソフトにある情報、解析のタイミング</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Your library had this sound already; its marks were left as they are.</source>
   <translation>この音はすでにライブラリにあります。そのマークはそのままにしました。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Your library has %n track(s) to learn from.</source>
   <translation>
    <numerusform>ライブラリには学習できるトラックが %n 曲あります。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Your library is up to date</source>
   <translation>ライブラリは最新です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Zoom</source>
   <translation>ズーム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Zoom around the pointer</source>
   <translation>ポインターを中心にズーム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom in</source>
   <translation>拡大</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom out</source>
   <translation>縮小</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Zoom to it</source>
   <translation>ここを拡大</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too high</source>
   <translation>5 度高い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too low</source>
   <translation>5 度低い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>a mark stands there already</source>
   <translation>すでにマークがあります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part joins</source>
   <translation>パートが加わる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part leaves</source>
   <translation>パートが抜ける</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a phrase to mix from</source>
   <translation>ミックスを始められるフレーズ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>added</source>
   <translation>追加</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>added suggestion</source>
   <translation>追加する候補</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>aggressive</source>
   <translation>アグレッシブ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>album</source>
   <translation>アルバム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>amount {percent} %</source>
   <translation>度合い{percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>any</source>
   <translation>指定なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>artist</source>
   <translation>アーティスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>artist, title and length</source>
   <translation>アーティスト、タイトル、長さ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>as found</source>
   <translation>検出どおり</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>as in your tracks that sound alike</source>
   <translation>似た音のトラックと同じように</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bar {number}</source>
   <translation>{number}小節目</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>bars</source>
   <translation>小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bars {first} to {last}</source>
   <translation>{first}～{last}小節</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>bass and other instruments alone</source>
   <translation>ベースとその他の楽器のみ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass joins</source>
   <translation>ベースが加わる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass leaves</source>
   <translation>ベースが抜ける</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>beat grid</source>
   <translation>ビートグリッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>beats</source>
   <translation>拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>beats in between</source>
   <translation>裏拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>before {before}, now {after}</source>
   <translation>以前 {before}、現在 {after}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) early</source>
   <translation>
    <numerusform>%n拍早い</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) late</source>
   <translation>
    <numerusform>%n拍遅れ</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin where they should</source>
   <translation>正しい位置から</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>both sing at %n transition(s)</source>
   <translation>
    <numerusform>ボーカルの重なり：%nか所</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>by the table</source>
   <translation>一覧表による</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>by you</source>
   <translation>自分で確認</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>calm</source>
   <translation>穏やか</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>came with djanalyzer</source>
   <translation>djanalyzer に付属</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>changed</source>
   <translation>変更</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>checked</source>
   <translation>確認済み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>colour</source>
   <translation>カラー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>comment</source>
   <translation>コメント</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>composer</source>
   <translation>作曲者</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted double</source>
   <translation>2倍のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted half</source>
   <translation>半分のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>counted {times} times as much as evenly</source>
   <translation>均等な場合の{times}倍の重み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>counting…</source>
   <translation>集計中…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>cues</source>
   <translation>キュー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>cues and loops</source>
   <translation>キューとループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dark</source>
   <translation>ダーク</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>djanalyzer cannot open its library</source>
   <translation>djanalyzerのライブラリを開けません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>djanalyzer did not end as it should last time.</source>
   <translation>前回、djanalyzerは正常に終了しませんでした。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>djanalyzer finds beats, sections and cue points, shows them on the waveform, and carries them to rekordbox. Nothing of yours is changed without a preview and a backup.</source>
   <translation>djanalyzerは拍、セクション、キューポイントを見つけて波形に表示し、rekordboxに引き継ぎます。プレビューとバックアップなしに、あなたのデータが変更されることはありません。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>done</source>
   <translation>完了</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>double</source>
   <translation>2倍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dreamy</source>
   <translation>ドリーミー</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums drop out for %n bar(s)</source>
   <translation>
    <numerusform>ドラムが %n 小節抜ける</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums enter after %n bar(s)</source>
   <translation>
    <numerusform>%n 小節後にドラムが入る</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums return after %n bar(s)</source>
   <translation>
    <numerusform>%n 小節ぶりにドラムが戻る</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>empty</source>
   <translation>空き</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>ended</source>
   <translation>終了</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>energy</source>
   <translation>エナジー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}</source>
   <translation>エネルギー {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}, wished {wished}</source>
   <translation>エネルギー {level}（希望 {wished}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>energy {step}</source>
   <translation>エナジー{step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>every beat</source>
   <translation>すべての拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>failed</source>
   <translation>失敗</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and length</source>
   <translation>ファイル名と長さ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and size</source>
   <translation>ファイル名とサイズ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the grid</source>
   <translation>グリッドの最初の拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the track</source>
   <translation>トラックの最初の拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums</source>
   <translation>ドラムのある最初の拍</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums, after %n bar(s)</source>
   <translation>
    <numerusform>ドラムのある最初の拍、%n 小節後</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>folder</source>
   <translation>フォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>found again</source>
   <translation>再発見</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>genre</source>
   <translation>ジャンル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>goes to the memory list</source>
   <translation>メモリーリストに入れる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>grids</source>
   <translation>グリッド</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>groovy</source>
   <translation>グルーヴィー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>half</source>
   <translation>半分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>half of the beats</source>
   <translation>拍の半分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>happy</source>
   <translation>ハッピー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats join</source>
   <translation>ハイハットが加わる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats leave</source>
   <translation>ハイハットが抜ける</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>held in its place</source>
   <translation>位置を固定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>high</source>
   <translation>高</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>interrupted</source>
   <translation>中断</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>is left out</source>
   <translation>除外する</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it clicks</source>
   <translation>クリックノイズがあります</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is clipped</source>
   <translation>音割れしています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is out of time</source>
   <translation>拍がずれています</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is silent</source>
   <translation>無音です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it sounds as the original does</source>
   <translation>オリジナルと同じ音です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>kept</source>
   <translation>保持</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>key</source>
   <translation>キー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>key unknown</source>
   <translation>キー不明</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>last</source>
   <translation>最後</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>last %n bar(s) with drums, {left} left</source>
   <translation>
    <numerusform>ドラムのある最後の %n 小節、残り {left}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>last {place}</source>
   <translation>最後の{place}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>loops</source>
   <translation>ループ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>low</source>
   <translation>低</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>major for minor, or minor for major</source>
   <translation>長調と短調の取り違え</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>medium</source>
   <translation>中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>melancholic</source>
   <translation>メランコリック</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>memory</source>
   <translation>メモリー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>missing</source>
   <translation>ファイルなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>mood</source>
   <translation>ムード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>new</source>
   <translation>新規</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>no beat grid</source>
   <translation>ビートグリッドなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>no key</source>
   <translation>キーなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>no longer there</source>
   <translation>消失</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>no loop</source>
   <translation>ループなし</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>no more drums, %n bar(s) left</source>
   <translation>
    <numerusform>ドラムはもうなく、残り %n 小節</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>no voice over a voice</source>
   <translation>ボーカルの重なりなし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>none</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>not ended</source>
   <translation>未終了</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>not held</source>
   <translation>固定なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>not rated</source>
   <translation>未設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>not wanted</source>
   <translation>不要</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>nothing</source>
   <translation>なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>nothing to write</source>
   <translation>書き込む内容がありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>now: {value}</source>
   <translation>現在: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>on the beats</source>
   <translation>拍の上</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>opens the set</source>
   <translation>セットの 1 曲目</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other bars</source>
   <translation>別の小節頭</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other beats</source>
   <translation>別の拍位置</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other meter</source>
   <translation>別の拍子</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other tempo</source>
   <translation>別のテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>outside of the track</source>
   <translation>曲の範囲外です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>paused</source>
   <translation>一時停止中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>playlist</source>
   <translation>プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>playlists</source>
   <translation>プレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>pointed at</source>
   <translation>指定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>rating</source>
   <translation>レーティング</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>record label</source>
   <translation>レーベル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>rekordbox XML (*.xml)</source>
   <translation>rekordbox XML (*.xml)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: cues, loops, grids, playlists.</source>
   <translation>rekordbox、Serato、Traktor、Mixxx、Engine DJ、VirtualDJのキュー、ループ、グリッド、プレイリスト。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>remixer</source>
   <translation>リミキサー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>running</source>
   <translation>実行中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same folder</source>
   <translation>同じフォルダー</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same place</source>
   <translation>同じ場所</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>sections</source>
   <translation>セクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>seed {number}</source>
   <translation>シード{number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>smart playlist</source>
   <translation>スマートプレイリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>sound</source>
   <translation>音</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>sounds {share} alike</source>
   <translation>音の類似 {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>sources differ: {matters}</source>
   <translation>情報の食い違い: {matters}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>started %n time(s)</source>
   <translation>
    <numerusform>%n 回開始</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>stays in {key}</source>
   <translation>{key} のまま</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>steady drums to mix from</source>
   <translation>ミックスを始められる安定したドラム</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>stopped</source>
   <translation>中止</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>tags of the file</source>
   <translation>ファイルのタグ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>takes the next free pad</source>
   <translation>次の空きパッドに入れる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>tempo</source>
   <translation>テンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>tempo unknown</source>
   <translation>テンポ不明</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>tempo {step} %</source>
   <translation>テンポ {step} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>the arrangement changes</source>
   <translation>アレンジが変わる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the cues are locked</source>
   <translation>キューがロック中です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>the file holds other music now</source>
   <translation>ファイルの中身は別の音楽です</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the genre</source>
   <translation>ジャンル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>the model thinks {word}, {share}</source>
   <translation>モデルの見立て: {word}、{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the mood</source>
   <translation>ムード</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>the one in use</source>
   <translation>使用中のデバイス</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the pad is taken</source>
   <translation>パッドが使用済みです</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>the relative key</source>
   <translation>平行調</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same energy</source>
   <translation>同じエネルギー</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) higher</source>
   <translation>
    <numerusform>同じ曲、%n 半音高い</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) lower</source>
   <translation>
    <numerusform>同じ曲、%n 半音低い</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, {step} % in tempo</source>
   <translation>同じ曲、テンポ {step} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same recording</source>
   <translation>同じ録音</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>the same tempo</source>
   <translation>同じテンポ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the track has none</source>
   <translation>曲に該当箇所がありません</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>there now; replaced or removed</source>
   <translation>現在あり、置換または削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>this computer</source>
   <translation>このコンピューター</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>this track</source>
   <translation>この曲</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>three beats for two</source>
   <translation>2 拍に対して 3 拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>title</source>
   <translation>タイトル</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>to</source>
   <translation>から</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>track number</source>
   <translation>トラック番号</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>twice as many beats</source>
   <translation>2倍の拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unchanged</source>
   <translation>変更なし</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unreadable</source>
   <translation>読み取り不可</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>uplifting</source>
   <translation>高揚感</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>voice returns after %n bar(s)</source>
   <translation>
    <numerusform>%n 小節ぶりに声が戻る</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong kind</source>
   <translation>種類が違う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong place</source>
   <translation>位置が違う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>year</source>
   <translation>年</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>you</source>
   <translation>自分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>yours on {some} of {all}</source>
   <translation>{all}曲中{some}曲が自分の指定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms early</source>
   <translation>{amount} ms早い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms late</source>
   <translation>{amount} ms遅い</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{answered} of {total}, {wrong} wrong</source>
   <translation>{total}件中{answered}件、誤り{wrong}件</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{artist} – {title}</source>
   <translation>{artist} – {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{before} right before, {after} now</source>
   <translation>正答 {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>{by} ms, {tempo} BPM</source>
   <translation>{by} ms、{tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{cause}: {why}</source>
   <translation>{cause}: {why}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>{cents} ct</source>
   <translation>{cents} ct</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>{change} (undone)</source>
   <translation>{change}（取り消し済み）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>{change}. Ctrl+Z takes it back.</source>
   <translation>{change}。Ctrl+Zで元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>{choice}, for all {n_losses:,}</source>
   <translation>{choice}（全{n_losses:,}件）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>{date} {time}</source>
   <translation>{date} {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{done} of {total}</source>
   <translation>{done}/{total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the first after {place}</source>
   <translation>「{place}」後の最初の{event}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the last before {place}</source>
   <translation>「{place}」前の最後の{event}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>{fewest} are needed: import more music.</source>
   <translation>{fewest} トラック必要です。音楽をもっと読み込んでください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked on {some} of {all}. Lock it on all</source>
   <translation>{field}は{all}曲中{some}曲でロック中です。すべてロックする</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked. Unlock it</source>
   <translation>{field}はロック中です。解除する</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>{field}: %n track(s)</source>
   <translation>
    <numerusform>{field}: %n曲</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{field}: {before} → {after}</source>
   <translation>{field}: {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>{field}: {value}</source>
   <translation>{field}: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts.py" />
   <source>{first} or {other}</source>
   <translation>{first}または{other}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>{first} {first_share} %, {second} {second_share} %</source>
   <translation>{first} {first_share} %、{second} {second_share} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>{folder} (not there now)</source>
   <translation>{folder}（現在見つかりません）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided by all of the track alike.</source>
   <translation>{guess}: 曲全体が均等に決め手。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided mostly at {moments}.</source>
   <translation>{guess}: 主な決め手は{moments}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>{here} to {there}</source>
   <translation>{here}から{there}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours}時間{minutes}分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{how}; joins the track that is there</source>
   <translation>{how}。既存の曲に統合</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: interrupted when djanalyzer ended</source>
   <translation>{job}: djanalyzerの終了で中断</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: paused</source>
   <translation>{job}: 一時停止中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys}  (changed)</source>
   <translation>{keys}  （変更済み）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys} is at present: {commands}. “Use” takes it away there.</source>
   <translation>{keys}の現在の割り当て: {commands}。「使う」を押すとそちらから外れます。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{key}
{start} to {stop}, %n bar(s)</source>
   <translation>
    <numerusform>{key}
{start}～{stop}、%n小節</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{kind} as suggested ({confidence})</source>
   <translation>候補の{kind}（{confidence}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{kind} is suggested here too ({confidence}): {reason}</source>
   <translation>ここは{kind}の候補でもあります（{confidence}）: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>{letter}  {name}</source>
   <translation>{letter}  {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{minutes:.1f} minutes of training</source>
   <translation>学習時間 {minutes:.1f} 分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{minutes} min</source>
   <translation>{minutes}分</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{most} dB softer than in the track: as loud as there, it would exceed full scale.</source>
   <translation>曲の中より{most} dB小さくなっています。同じ音量ではフルスケールを超えるためです。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{music} of music in {time}</source>
   <translation>{time} で {music} の音楽</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{n_found} of %n missing file(s) found</source>
   <translation>
    <numerusform>見つからない %n 個のファイルのうち {n_found} 個が見つかりました</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>{n_tracks} (as this computer can)</source>
   <translation>{n_tracks}（このコンピューターに合わせる）</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{n_written} of %n file(s) written</source>
   <translation>
    <numerusform>%n個のファイルのうち{n_written}個を書き出しました</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names}ほか%n個</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>{name}</source>
   <translation>{name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>{name} ({other})</source>
   <translation>{name}（{other}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>{name} ?</source>
   <translation>{name} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{name} is in use</source>
   <translation>{name} を使用中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Confidence: {trust}</source>
   <translation>{name}、{length}、{start}～{stop}
確信度: {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Found by {program}</source>
   <translation>{name}、{length}、{start}～{stop}
検出: {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{name}, {share} sure</source>
   <translation>{name}、確信度{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}</source>
   <translation>{name}、{time}、小節{bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}, %n bar(s), to {stop}</source>
   <translation>
    <numerusform>{name}、{time}、小節{bar}、長さ%n小節、{stop}まで</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>{name}: {color}</source>
   <translation>{name}: {color}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}: {length}</source>
   <translation>{name}: {length}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>{note} {cents} ct</source>
   <translation>{note} {cents} ct</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} named by cues</source>
   <translation>キューで示された{number}件</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} of the DJ's</source>
   <translation>自分の{number}件</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} sections</source>
   <translation>{number}セクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>{offset} on {n_tracks}</source>
   <translation>{offset}（{n_tracks}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>{one} at {here} looked at {other} of {there}: {times} times as much as evenly</source>
   <translation>{here}の{one}が{there}の{other}を参照: 均等な場合の{times}倍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} set at {time}</source>
   <translation>{pad}を{time}に設定</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} taken away from {time}</source>
   <translation>{pad}を{time}から削除</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{pad} {time}</source>
   <translation>{pad} {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{pad} {time} {name}</source>
   <translation>{pad} {time} {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad}: {before} → {after}</source>
   <translation>{pad}: {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{part}: {share}.</source>
   <translation>{part}：{share}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>{percent} %  {what}</source>
   <translation>{percent} %  {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} {number}</source>
   <translation>{place}{number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} → memory list</source>
   <translation>{place} → メモリーリスト</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} → pad {letter}</source>
   <translation>{place} → パッド{letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>{place}. {name}: {why}</source>
   <translation>{place}. {name}: {why}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>{problem} (and %n more; each track's reason stands in the table)</source>
   <translation>
    <numerusform>{problem}（ほか%n件。各曲の理由は表に表示されます）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>{program}'s collection</source>
   <translation>{program}のコレクション</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{rate} a minute</source>
   <translation>毎分{rate}件</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{ratio} beats for each</source>
   <translation>1拍につき{ratio}拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{right} of {found}</source>
   <translation>{found}件中{right}件</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>{seconds} s</source>
   <translation>{seconds}秒</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{share:.0%} of the time waiting for data</source>
   <translation>時間の {share:.0%} はデータ待ち</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{share} of the time</source>
   <translation>時間の{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/counting.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>{share} sure</source>
   <translation>確信度{share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{source}: {error}</source>
   <translation>{source}: {error}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{source}: {value}</source>
   <translation>{source}: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{span} ({section})</source>
   <translation>{span}（{section}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{speed:.1f} excerpts a second</source>
   <translation>毎秒 {speed:.1f} 抜粋</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{start} to {stop}</source>
   <translation>{start}～{stop}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>{start} to {stop} s</source>
   <translation>{start}～{stop}秒</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>{state}, %n could not be done</source>
   <translation>
    <numerusform>{state}、%n件失敗</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>{state}, grid checked</source>
   <translation>{state}、グリッド確認済み</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>{style} of {title}</source>
   <translation>{title}の{style}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>{taps} of {fewest}: {tempo}</source>
   <translation>{taps}/{fewest}: {tempo}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>{taps} × {tempo} ±{spread} ms</source>
   <translation>{taps} × {tempo} ±{spread} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>{tempo} BPM</source>
   <translation>{tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{tempo} BPM from {time}</source>
   <translation>{time}から{tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{tempo} BPM, {meter}: {difference}</source>
   <translation>{tempo} BPM、{meter}: {difference}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{tempo} BPM: {difference}</source>
   <translation>{tempo} BPM: {difference}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{time} left</source>
   <translation>残り{time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{time} “{name}”</source>
   <translation>{time}「{name}」</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/hands.py" />
   <source>{time}, bar {bar}</source>
   <translation>{time}、小節{bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/history_model.py" />
   <source>{titles} and %n other(s)</source>
   <translation>
    <numerusform>{titles}、ほか%n曲</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{told} ({when})</source>
   <translation>{told}（{when}）</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>{told} Not: {left}</source>
   <translation>{told} 設定されなかったもの: {left}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{truth}: {told}</source>
   <translation>{truth}：{told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, in use</source>
   <translation>{way}、使用中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, your choice</source>
   <translation>{way}、自分で選択</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>{way}, {share} likely. T takes the next, Ctrl+Z the one before.</source>
   <translation>{way}、可能性{share}。Tで次の数え方、Ctrl+Zで前の数え方になります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what} begins</source>
   <translation>{what}が始まる</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{what} {before} → {after}</source>
   <translation>{what} {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>{what}, BPM; the lowest value stands for any</source>
   <translation>{what}（BPM）。最小値は指定なしを意味します</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy unchanged</source>
   <translation>{what}、エネルギーは変わらず</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy {step}</source>
   <translation>{what}、エネルギー {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, goes round</source>
   <translation>{what}、繰り返し中</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, suggested too</source>
   <translation>{what}、候補にもあり</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, {who}</source>
   <translation>{what}、{who}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>{what}. Ctrl+Z brings the others back.</source>
   <translation>{what}。Ctrl+Zでほかの曲を元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{where}, as usual</source>
   <translation>{where}(いつもどおり)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>{words} (key {key})</source>
   <translation>{words}（{key}キー）</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, loop of %n beat(s)</source>
   <translation>
    <numerusform>{words}、%n拍のループ</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, “{name}”</source>
   <translation>{words}、「{name}」</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} fits</source>
   <translation>{word} が合う</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} too</source>
   <translation>{word} も同じ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>½</source>
   <translation>½</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>×2</source>
   <translation>×2</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>“Learn from my library” finds labels that look wrong.</source>
   <translation>「ライブラリから学習」で疑わしい情報が見つかります。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” cannot read “{word}”; it is searched as text.</source>
   <translation>「{field}:」では「{word}」を読み取れないため、文字として検索します。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” does not know “{word}”; try {meant}.</source>
   <translation>「{field}:」では「{word}」を使えません。{meant}をお試しください。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>“{labelled}” in place of “{proposed}”</source>
   <translation>「{proposed}」ではなく「{labelled}」</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is of no use: {faults}.</source>
   <translation>「{name}」は使えません: {faults}。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is ready: {quality}</source>
   <translation>「{name}」ができました: {quality}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is removed.</source>
   <translation>「{name}」を削除しました。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>“{name}” made, with %n track(s).</source>
   <translation>
    <numerusform>「{name}」を%n曲で作成しました。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>“{name}” removed. Ctrl+Z brings it back.</source>
   <translation>「{name}」を削除しました。Ctrl+Zで元に戻せます。</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>“{title}”</source>
   <translation>「{title}」</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>… and %n more</source>
   <translation>
    <numerusform>…ほか%n件</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>‹</source>
   <translation>‹</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>‹ Beat</source>
   <translation>‹ 拍</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>‹several values›</source>
   <translation>‹複数の値›</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>›</source>
   <translation>›</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>−1 ms</source>
   <translation>−1 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>−10 ms</source>
   <translation>−10 ms</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>⚠ %n could not be done</source>
   <translation>
    <numerusform>⚠ %n件が失敗</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>⚠ Both sing: %n second(s) of the {length} in which this track comes in over “{title}” (from {time})</source>
   <translation>
    <numerusform>⚠ 両方が歌っています：この曲が「{title}」に重なる{length}秒のうち%n秒（{time}から）</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>⚠ both sing for %n second(s)</source>
   <translation>
    <numerusform>⚠ %n 秒間ボーカルが重なる</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>⚠ {line}</source>
   <translation>⚠ {line}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>✓  Written and read back</source>
   <translation>✓  書き込みと照合が完了</translation>
  </message>
 </context>
</TS>
