<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>djanalyzer</name>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source> % sure</source>
   <translation> % sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source> BPM</source>
   <translation> BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source> min</source>
   <translation> min</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/ruler.py" />
   <source>%n bar(s)</source>
   <translation>
    <numerusform>%n Takt</numerusform>
    <numerusform>%n Takte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) after {place}</source>
   <translation>
    <numerusform>%n Takt nach „{place}“</numerusform>
    <numerusform>%n Takte nach „{place}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) before {place}</source>
   <translation>
    <numerusform>%n Takt vor „{place}“</numerusform>
    <numerusform>%n Takte vor „{place}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) early</source>
   <translation>
    <numerusform>%n Takt zu früh</numerusform>
    <numerusform>%n Takte zu früh</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) late</source>
   <translation>
    <numerusform>%n Takt zu spät</numerusform>
    <numerusform>%n Takte zu spät</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n bar(s) of drums, nothing else</source>
   <translation>
    <numerusform>%n Takt Drums, sonst nichts</numerusform>
    <numerusform>%n Takte Drums, sonst nichts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n bar(s), {seconds} s</source>
   <translation>
    <numerusform>%n Takt, {seconds} s</numerusform>
    <numerusform>%n Takte, {seconds} s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n beat grid(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Beatgrid mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Beatgrids mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>%n beat(s)</source>
   <translation>
    <numerusform>%n Beat</numerusform>
    <numerusform>%n Beats</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) after {place}</source>
   <translation>
    <numerusform>%n Beat nach „{place}“</numerusform>
    <numerusform>%n Beats nach „{place}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) before {place}</source>
   <translation>
    <numerusform>%n Beat vor „{place}“</numerusform>
    <numerusform>%n Beats vor „{place}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n beat(s) to the bar</source>
   <translation>
    <numerusform>%n Beat pro Takt</numerusform>
    <numerusform>%n Beats pro Takt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n beat(s), {seconds} s</source>
   <translation>
    <numerusform>%n Beat, {seconds} s</numerusform>
    <numerusform>%n Beats, {seconds} s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n change(s) made since would be gone:</source>
   <translation>
    <numerusform>%n Änderung seither ginge verloren:</numerusform>
    <numerusform>%n Änderungen seither gingen verloren:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n chosen</source>
   <translation>
    <numerusform>%n gewählt</numerusform>
    <numerusform>%n gewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n collection(s) of DJ programs</source>
   <translation>
    <numerusform>%n Sammlung eines DJ-Programms</numerusform>
    <numerusform>%n Sammlungen von DJ-Programmen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n could not be analysed</source>
   <translation>
    <numerusform>%n nicht analysiert</numerusform>
    <numerusform>%n nicht analysiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n could not be read</source>
   <translation>
    <numerusform>%n nicht lesbar</numerusform>
    <numerusform>%n nicht lesbar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n cue(s)</source>
   <translation>
    <numerusform>%n Cue</numerusform>
    <numerusform>%n Cues</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>%n cue(s) and loops</source>
   <translation>
    <numerusform>%n Cue oder Loop</numerusform>
    <numerusform>%n Cues und Loops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n cue(s) or loop(s)</source>
   <translation>
    <numerusform>%n Cue oder Loop</numerusform>
    <numerusform>%n Cues oder Loops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n cue(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Cue mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Cues mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n device(s) at once</source>
   <translation>
    <numerusform>%n Gerät</numerusform>
    <numerusform>%n Geräte zugleich</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) are missing or could not be read.</source>
   <translation>
    <numerusform>%n Datei fehlt oder ließ sich nicht lesen.</numerusform>
    <numerusform>%n Dateien fehlen oder ließen sich nicht lesen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) as before the export</source>
   <translation>
    <numerusform>%n Datei wieder wie vor dem Export</numerusform>
    <numerusform>%n Dateien wieder wie vor dem Export</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>%n file(s) as before the export, to the byte.</source>
   <translation>
    <numerusform>%n Datei wieder wie vor dem Export, Byte für Byte.</numerusform>
    <numerusform>%n Dateien wieder wie vor dem Export, Byte für Byte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) could not be read</source>
   <translation>
    <numerusform>%n Datei ließ sich nicht lesen</numerusform>
    <numerusform>%n Dateien ließen sich nicht lesen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n file(s) in a watched folder cannot be read.</source>
   <translation>
    <numerusform>%n Datei in einem überwachten Ordner ist nicht lesbar.</numerusform>
    <numerusform>%n Dateien in einem überwachten Ordner sind nicht lesbar.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n file(s) or folder(s) could not be put into the backup: {names}.</source>
   <translation>
    <numerusform>%n Datei oder Ordner kam nicht in die Sicherung: {names}.</numerusform>
    <numerusform>%n Dateien oder Ordner kamen nicht in die Sicherung: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) softer than in the track, by up to {most} dB: as loud as there, peaks would exceed full scale.</source>
   <translation>
    <numerusform>%n Datei leiser als im Track, um bis zu {most} dB: so laut wie dort würden Spitzen die Vollaussteuerung überschreiten.</numerusform>
    <numerusform>%n Dateien leiser als im Track, um bis zu {most} dB: so laut wie dort würden Spitzen die Vollaussteuerung überschreiten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) written</source>
   <translation>
    <numerusform>%n Datei geschrieben</numerusform>
    <numerusform>%n Dateien geschrieben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n folder(s) of music</source>
   <translation>
    <numerusform>%n Musikordner</numerusform>
    <numerusform>%n Musikordner</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n genre(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Genre mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Genres mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n grid anchor(s); mostly {tempo} BPM</source>
   <translation>
    <numerusform>%n Grid-Anker; meist {tempo} BPM</numerusform>
    <numerusform>%n Grid-Anker; meist {tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n in the lasso</source>
   <translation>
    <numerusform>%n im Lasso</numerusform>
    <numerusform>%n im Lasso</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n job(s)</source>
   <translation>
    <numerusform>%n Aufgabe</numerusform>
    <numerusform>%n Aufgaben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n key(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Tonart mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Tonarten mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>%n label(s) on {tracks}.</source>
   <translation>
    <numerusform>%n Angabe zu {tracks}.</numerusform>
    <numerusform>%n Angaben zu {tracks}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too high</source>
   <translation>
    <numerusform>%n Stufe zu hoch</numerusform>
    <numerusform>%n Stufen zu hoch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too low</source>
   <translation>
    <numerusform>%n Stufe zu niedrig</numerusform>
    <numerusform>%n Stufen zu niedrig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n line(s) copied.</source>
   <translation>
    <numerusform>%n Zeile kopiert.</numerusform>
    <numerusform>%n Zeilen kopiert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>%n locked track(s) were left out and wait until you unlock them and correct again.</source>
   <translation>
    <numerusform>%n gesperrter Track wurde ausgelassen und wartet, bis du ihn entsperrst und noch einmal korrigierst.</numerusform>
    <numerusform>%n gesperrte Tracks wurden ausgelassen und warten, bis du sie entsperrst und noch einmal korrigierst.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n loop(s)</source>
   <translation>
    <numerusform>%n Loop</numerusform>
    <numerusform>%n Loops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n mark(s) on {tracks}.</source>
   <translation>
    <numerusform>%n Marker auf {tracks}.</numerusform>
    <numerusform>%n Marker auf {tracks}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>%n mark(s) removed. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n Marker entfernt. Strg+Z bringt ihn zurück.</numerusform>
    <numerusform>%n Marker entfernt. Strg+Z bringt sie zurück.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n mark(s) set.</source>
   <translation>
    <numerusform>%n Marker gesetzt.</numerusform>
    <numerusform>%n Marker gesetzt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n may be any of several files</source>
   <translation>
    <numerusform>bei %n kommen mehrere Dateien in Frage</numerusform>
    <numerusform>bei %n kommen mehrere Dateien in Frage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n mood(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Stimmung mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Stimmungen mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>%n more…</source>
   <translation>
    <numerusform>%n weitere…</numerusform>
    <numerusform>%n weitere…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>%n new track(s)</source>
   <translation>
    <numerusform>%n neuer Track</numerusform>
    <numerusform>%n neue Tracks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from watched folders</source>
   <translation>
    <numerusform>%n neuer Track aus überwachten Ordnern</numerusform>
    <numerusform>%n neue Tracks aus überwachten Ordnern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from {folder}</source>
   <translation>
    <numerusform>%n neuer Track aus {folder}</numerusform>
    <numerusform>%n neue Tracks aus {folder}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n not found</source>
   <translation>
    <numerusform>%n nicht gefunden</numerusform>
    <numerusform>%n nicht gefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n paused</source>
   <translation>
    <numerusform>%n pausiert</numerusform>
    <numerusform>%n pausiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>%n playlist(s)</source>
   <translation>
    <numerusform>%n Playlist</numerusform>
    <numerusform>%n Playlists</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n row(s) written, {size}</source>
   <translation>
    <numerusform>%n Zeile geschrieben, {size}</numerusform>
    <numerusform>%n Zeilen geschrieben, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n section(s)</source>
   <translation>
    <numerusform>%n Abschnitt</numerusform>
    <numerusform>%n Abschnitte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n section(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Abschnitt mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Abschnitte mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>%n star(s)</source>
   <translation>
    <numerusform>%n Stern</numerusform>
    <numerusform>%n Sterne</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n steady bar(s) without voice</source>
   <translation>
    <numerusform>%n gleichmäßiger Takt ohne Stimme</numerusform>
    <numerusform>%n gleichmäßige Takte ohne Stimme</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n step(s)</source>
   <translation>
    <numerusform>%n Schritt</numerusform>
    <numerusform>%n Schritte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>%n suggestion(s)</source>
   <translation>
    <numerusform>%n Vorschlag</numerusform>
    <numerusform>%n Vorschläge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>%n tap(s)</source>
   <translation>
    <numerusform>%n Tap</numerusform>
    <numerusform>%n Taps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>%n tap(s), {tempo} BPM</source>
   <translation>
    <numerusform>%n Tap, {tempo} BPM</numerusform>
    <numerusform>%n Taps, {tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n template(s)</source>
   <translation>
    <numerusform>%n Vorlage</numerusform>
    <numerusform>%n Vorlagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n template(s) kept.</source>
   <translation>
    <numerusform>%n Vorlage gespeichert.</numerusform>
    <numerusform>%n Vorlagen gespeichert.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n tempo(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n Tempo mit einer Ursache: {cause}</numerusform>
    <numerusform>%n Tempi mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>%n thing(s) could not be done. Choose some and try again, or put them away.</source>
   <translation>
    <numerusform>%n Vorgang ist fehlgeschlagen. Wähle ihn aus und versuch es noch einmal, oder blende ihn aus.</numerusform>
    <numerusform>%n Vorgänge sind fehlgeschlagen. Wähle welche aus und versuch es noch einmal, oder blende sie aus.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n to review</source>
   <translation>
    <numerusform>%n zu prüfen</numerusform>
    <numerusform>%n zu prüfen</numerusform>
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
    <numerusform>%n Track</numerusform>
    <numerusform>%n Tracks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) added to “{name}”.</source>
   <translation>
    <numerusform>%n Track zu „{name}“ hinzugefügt.</numerusform>
    <numerusform>%n Tracks zu „{name}“ hinzugefügt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n track(s) analysed</source>
   <translation>
    <numerusform>%n Track analysiert</numerusform>
    <numerusform>%n Tracks analysiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>%n track(s) are too many to be in one set.</source>
   <translation>
    <numerusform>%n Track ist zu viel für ein Set.</numerusform>
    <numerusform>%n Tracks sind zu viele für ein Set.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n track(s) backed up, {size}</source>
   <translation>
    <numerusform>%n Track gesichert, {size}</numerusform>
    <numerusform>%n Tracks gesichert, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) can be learned from.</source>
   <translation>
    <numerusform>Aus %n Track kann gelernt werden.</numerusform>
    <numerusform>Aus %n Tracks kann gelernt werden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>%n track(s) could not be heard and were left out.</source>
   <translation>
    <numerusform>%n Track ließ sich nicht hören und blieb außen vor.</numerusform>
    <numerusform>%n Tracks ließen sich nicht hören und blieben außen vor.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) could not be read, or are too short.</source>
   <translation>
    <numerusform>%n Track konnte nicht gelesen werden oder ist zu kurz.</numerusform>
    <numerusform>%n Tracks konnten nicht gelesen werden oder sind zu kurz.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n track(s) found again</source>
   <translation>
    <numerusform>%n Track wiedergefunden</numerusform>
    <numerusform>%n Tracks wiedergefunden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) hold the same recording as another one: each counts once.</source>
   <translation>
    <numerusform>%n Track enthält dieselbe Aufnahme wie ein anderer: Jede zählt einmal.</numerusform>
    <numerusform>%n Tracks enthalten dieselbe Aufnahme wie ein anderer: Jede zählt einmal.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n track(s) left</source>
   <translation>
    <numerusform>noch %n Track</numerusform>
    <numerusform>noch %n Tracks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>%n track(s) left as they were: locked.</source>
   <translation>
    <numerusform>%n Track blieb, wie er war: gesperrt.</numerusform>
    <numerusform>%n Tracks blieben, wie sie waren: gesperrt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) left out: no file is there.</source>
   <translation>
    <numerusform>%n Track ausgelassen: Es gibt keine Datei.</numerusform>
    <numerusform>%n Tracks ausgelassen: Es gibt keine Dateien.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n track(s) listened to</source>
   <translation>
    <numerusform>%n Track angehört</numerusform>
    <numerusform>%n Tracks angehört</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) must be heard first; that is kept for the next time.</source>
   <translation>
    <numerusform>%n Track muss erst gehört werden; das bleibt fürs nächste Mal.</numerusform>
    <numerusform>%n Tracks müssen erst gehört werden; das bleibt fürs nächste Mal.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n track(s) not listened to yet, so not here.</source>
   <translation>
    <numerusform>%n Track noch nicht angehört, darum nicht hier.</numerusform>
    <numerusform>%n Tracks noch nicht angehört, darum nicht hier.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n track(s) removed from the library, no file touched. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n Track aus der Bibliothek entfernt, keine Datei angerührt. Strg+Z bringt ihn zurück.</numerusform>
    <numerusform>%n Tracks aus der Bibliothek entfernt, keine Datei angerührt. Strg+Z bringt sie zurück.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n track(s) taken apart</source>
   <translation>
    <numerusform>%n Track zerlegt</numerusform>
    <numerusform>%n Tracks zerlegt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) taken out of “{name}”. Ctrl+Z puts them back.</source>
   <translation>
    <numerusform>%n Track aus „{name}“ entfernt. Strg+Z bringt ihn zurück.</numerusform>
    <numerusform>%n Tracks aus „{name}“ entfernt. Strg+Z bringt sie zurück.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n track(s) were locked meanwhile and left out.</source>
   <translation>
    <numerusform>%n Track wurde inzwischen gesperrt und ausgelassen.</numerusform>
    <numerusform>%n Tracks wurden inzwischen gesperrt und ausgelassen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>%n track(s), {length}</source>
   <translation>
    <numerusform>%n Track, {length}</numerusform>
    <numerusform>%n Tracks, {length}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n way(s) to count: T takes the next, Shift+T lists them</source>
   <translation>
    <numerusform>%n Zählweise: T nimmt die nächste, Shift+T listet sie auf</numerusform>
    <numerusform>%n Zählweisen: T nimmt die nächste, Shift+T listet sie auf</numerusform>
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
   <translation>0.01 BPM schneller</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.01 BPM slower</source>
   <translation>0.01 BPM langsamer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM faster</source>
   <translation>0.1 BPM schneller</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM slower</source>
   <translation>0.1 BPM langsamer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>1 calm … 10 peak time</source>
   <translation>1 ruhig … 10 Peak-Time</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>16 bars</source>
   <translation>16 Takte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>A click on a track plays it from a good place; once more ends it.</source>
   <translation>Ein Klick auf einen Track spielt ihn von einer guten Stelle an; noch einer beendet es.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>A cue</source>
   <translation>Ein Cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A file…</source>
   <translation>Eine Datei…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>A folder of music</source>
   <translation>Ein Musikordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>A long track is heard in parts, and within each of them the one looks at the other.</source>
   <translation>Ein langer Track wird in Teilen gehört, und in jedem davon schaut das eine auf das andere.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>A mark whose pad is taken</source>
   <translation>Ein Marker mit belegtem Pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>A peak, then down again</source>
   <translation>Ein Gipfel, dann wieder hinab</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A style, or a track to sound like: choose one, or drag it here from the table</source>
   <translation>Ein Stil oder ein Track, nach dem es klingen soll: auswählen oder aus der Tabelle hierher ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>A waveform with a breakdown, a build-up and a drop</source>
   <translation>Eine Wellenform mit Breakdown, Build-up und Drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>About djanalyzer</source>
   <translation>Über djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/side_panel.py" />
   <source>About the chosen tracks</source>
   <translation>Infos zu den ausgewählten Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} and {size} on the disk.</source>
   <translation>Etwa {time} und {size} auf der Festplatte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} left.</source>
   <translation>Noch etwa {time}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all of this kind</source>
   <translation>Alle dieser Art annehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all suggestions</source>
   <translation>Alle Vorschläge annehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all sure ones</source>
   <translation>Alle sicheren annehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept sections</source>
   <translation>Abschnitte annehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept suggestion</source>
   <translation>Vorschlag annehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept suggestions</source>
   <translation>Vorschläge annehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add a template, or take the built-in ones.</source>
   <translation>Füg eine Vorlage hinzu oder nimm die mitgelieferten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add cue</source>
   <translation>Cue hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add file</source>
   <translation>Datei hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Add folder…</source>
   <translation>Ordner hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add loop</source>
   <translation>Loop hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add section</source>
   <translation>Abschnitt hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add take</source>
   <translation>Take hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Add the chosen ones</source>
   <translation>Ausgewählte hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Add to playlist</source>
   <translation>Zu Playlist hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Add to playlist…</source>
   <translation>Zu Playlist hinzufügen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add {count} files</source>
   <translation>{count} Dateien hinzufügen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Added</source>
   <translation>Neu dazu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Added to the library from {name}</source>
   <translation>In die Bibliothek aufgenommen aus {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>After writing:
{steps}</source>
   <translation>Nach dem Schreiben:
{steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Again</source>
   <translation>Nochmal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Album</source>
   <translation>Album</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Align imported times</source>
   <translation>Importierte Zeiten angleichen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>All ({n_tracks:,})</source>
   <translation>Alle ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>All instruments get the sound and the rhythm of the target</source>
   <translation>Alle Instrumente bekommen Klang und Rhythmus des Ziels</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>All of it in the background, the newest first</source>
   <translation>Alles im Hintergrund, das Neueste zuerst</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>All stems</source>
   <translation>Alle Stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>All that was changed after this line, on any track, is undone; nothing is lost, you can come back.</source>
   <translation>Alles, was nach dieser Zeile an irgendeinem Track geändert wurde, wird rückgängig gemacht; nichts geht verloren, du kannst wieder zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>All times moved by {amount}</source>
   <translation>Alle Zeiten um {amount} verschoben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>All tracks</source>
   <translation>Alle Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered.</source>
   <translation>Alle Tracks sind von einem Künstler: Nichts zeigt, ob das Gelernte für andere gilt, und kein Modell wird angeboten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount in percent</source>
   <translation>Stärke in Prozent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>An NVIDIA graphics card</source>
   <translation>NVIDIA-Grafikkarte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Analyse</source>
   <translation>Analysieren</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Analyse %n track(s)</source>
   <translation>
    <numerusform>%n Track analysieren</numerusform>
    <numerusform>%n Tracks analysieren</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse all new tracks</source>
   <translation>Alle neuen Tracks analysieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse selected tracks</source>
   <translation>Ausgewählte Tracks analysieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Analyse track</source>
   <translation>Track analysieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Analysed</source>
   <translation>Analysiert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Analysed by {name}</source>
   <translation>Analysiert von {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Analyses</source>
   <translation>Analysen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing %n track(s)</source>
   <translation>
    <numerusform>Analyse von %n Track</numerusform>
    <numerusform>Analyse von %n Tracks</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing new tracks</source>
   <translation>Analyse neuer Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Analysis</source>
   <translation>Analyse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Anchor here</source>
   <translation>Anker hier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Anchors</source>
   <translation>Anker</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another</source>
   <translation>Anderer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Another example</source>
   <translation>Anderes Beispiel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Another here…</source>
   <translation>Anderer Track hier …</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Another library…</source>
   <translation>Andere Bibliothek…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another seed</source>
   <translation>Anderer Startwert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may come in from here.</source>
   <translation>Ab hier kann ein anderer Track dazukommen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Another track may play along</source>
   <translation>Ein anderer Track kann mitlaufen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may play on until here.</source>
   <translation>Bis hier kann ein anderer Track weiterlaufen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Any energy</source>
   <translation>Jede Energie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Aqua</source>
   <translation>Aqua</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Artist</source>
   <translation>Interpret</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>As a line</source>
   <translation>Als Zeile</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>As above</source>
   <translation>Wie oben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>As drawn</source>
   <translation>Wie gezeichnet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>As near the track's tempo as decks reach: ± 6 %</source>
   <translation>So nah am Tempo des Tracks, wie Decks reichen: ± 6 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>As the former model</source>
   <translation>Wie das frühere Modell</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>As the system has it</source>
   <translation>Wie im System eingestellt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>Ask me again: {kind}, {time} ({why})</source>
   <translation>Wieder vorschlagen: {kind}, {time} ({why})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>At least {fewest} taps while the track plays; half of them lie nearer than ± to the beats</source>
   <translation>Mindestens {fewest} Taps, während der Track läuft; die Hälfte davon liegt näher als ± an den Beats</translation>
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
   <translation>Zurück</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back %n bar(s)</source>
   <translation>
    <numerusform>%n Takt zurück</numerusform>
    <numerusform>%n Takte zurück</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a bar</source>
   <translation>Einen Takt zurück</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a beat</source>
   <translation>Einen Beat zurück</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Back to the one before</source>
   <translation>Zurück zum vorigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Back up the library</source>
   <translation>Bibliothek sichern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Back up the library…</source>
   <translation>Bibliothek sichern…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backing the library up</source>
   <translation>Sicherung der Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Backups (*.zip *.sqlite);;All files (*)</source>
   <translation>Sicherungen (*.zip *.sqlite);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backups (*.zip)</source>
   <translation>Sicherungen (*.zip)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bar</source>
   <translation>Takt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Bar here</source>
   <translation>Takt hier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars</source>
   <translation>Takte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars are selected on the waveform too: draw over it with Shift held</source>
   <translation>Takte lassen sich auch auf der Wellenform auswählen: Zieh mit gehaltenem Shift darüber</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Bars of the section; taller marks after 4, 8 and 16</source>
   <translation>Takte des Abschnitts; höhere Striche nach 4, 8 und 16</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Bars or beats</source>
   <translation>Takte oder Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass</source>
   <translation>Bass</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass alone</source>
   <translation>Nur Bass</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say the same, {share} sure</source>
   <translation>Bass und andere Instrumente allein sagen dasselbe, {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say {key}, {share} sure</source>
   <translation>Bass und andere Instrumente allein sagen {key}, {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bass, chords and melody get another sound; the drums stay as they are</source>
   <translation>Bass, Akkorde und Melodie bekommen einen anderen Klang; die Drums bleiben, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/gridding.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Beat grid</source>
   <translation>Beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Beat here</source>
   <translation>Beat hier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Beat ›</source>
   <translation>Beat ›</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Beats</source>
   <translation>Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Beats and bars</source>
   <translation>Beats und Takte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Beats, sections, cue points, key and energy for a DJ's music, corrected by the DJ and carried to the DJ software.</source>
   <translation>Beats, Abschnitte, Cue-Punkte, Tonart und Energie für die Musik von DJs, vom DJ korrigiert und in die DJ-Software gebracht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Beats, sections, cue points, key and energy. You can work and play meanwhile, pause and go on.</source>
   <translation>Beats, Abschnitte, Cue-Punkte, Tonart und Energie. Du kannst inzwischen arbeiten und abspielen, pausieren und fortsetzen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin a bar here</source>
   <translation>Takt hier beginnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat earlier</source>
   <translation>Takte einen Beat früher beginnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat later</source>
   <translation>Takte einen Beat später beginnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Begin nothing new until you resume, also after a restart</source>
   <translation>Nichts Neues beginnen, bis du fortsetzt, auch nach einem Neustart</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Better beyond chance: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>Besser, nicht durch Zufall: {after} richtig statt {before}, an %n bestätigten Track</numerusform>
    <numerusform>Besser, nicht durch Zufall: {after} richtig statt {before}, an %n bestätigten Tracks</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Better now</source>
   <translation>Jetzt besser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Black</source>
   <translation>Schwarz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blend</source>
   <translation>Mischung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blended with</source>
   <translation>Gemischt mit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud.</source>
   <translation>Beide sind gleich laut.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud: the take is played at {level} dB.</source>
   <translation>Beide sind gleich laut: Der Take wird mit {level} dB gespielt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Boundaries</source>
   <translation>Abschnittsgrenzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Break</source>
   <translation>Break</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Breakdown</source>
   <translation>Breakdown</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Bridge</source>
   <translation>Bridge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Bring back up to here</source>
   <translation>Bis hier wiederholen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Bring it back…</source>
   <translation>Zurückholen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Bring your music in</source>
   <translation>Hol deine Musik herein</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Build a set with them…</source>
   <translation>Daraus ein Set bauen …</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Build a set…</source>
   <translation>Ein Set bauen …</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build it again</source>
   <translation>Neu bauen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build the set</source>
   <translation>Set bauen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Build-up</source>
   <translation>Build-up</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building a set</source>
   <translation>Ein Set wird gebaut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building the set</source>
   <translation>Das Set wird gebaut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Built-in templates</source>
   <translation>Mitgelieferte Vorlagen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By name</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By pad</source>
   <translation>Nach Pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By time</source>
   <translation>Nach Zeit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Camelot (8A)</source>
   <translation>Camelot (8A)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Camelot wheel</source>
   <translation>Camelot-Rad</translation>
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
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: all tracks say the same, there is nothing to tell apart.</source>
   <translation>Lässt sich nicht lernen: Alle Tracks sagen dasselbe, es gibt nichts zu unterscheiden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: no track says anything of it.</source>
   <translation>Lässt sich nicht lernen: Kein Track sagt etwas darüber.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: {fewest} tracks are needed.</source>
   <translation>Lässt sich nicht lernen: {fewest} Tracks sind nötig.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Cents above or below A = 440 Hz</source>
   <translation>Cent über oder unter A = 440 Hz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change cue</source>
   <translation>Cue ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Change keys…</source>
   <translation>Tasten ändern…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change kind of cue</source>
   <translation>Art des Cues ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change loop</source>
   <translation>Loop ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Change only from this anchor on</source>
   <translation>Erst ab diesem Anker ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change playlist</source>
   <translation>Playlist ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Change points</source>
   <translation>Wechselpunkte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change search of smart playlist</source>
   <translation>Suche der intelligenten Playlist ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change smart playlist</source>
   <translation>Intelligente Playlist ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change tempo by {tempo} BPM</source>
   <translation>Tempo um {tempo} BPM ändern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Changes</source>
   <translation>Wechsel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Changes, the latest first</source>
   <translation>Änderungen, die neuesten zuerst</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Changes: {keys}</source>
   <translation>Wechsel: {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Choice</source>
   <translation>Wahl</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar less</source>
   <translation>Einen Takt weniger auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar more</source>
   <translation>Einen Takt mehr auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>Choose a range first: draw over the waveform with Shift held.</source>
   <translation>Wähle zuerst einen Bereich: Zieh mit gehaltenem Shift über die Wellenform.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a target style first.</source>
   <translation>Wähle zuerst einen Zielstil.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a track in the table first.</source>
   <translation>Wähle zuerst einen Track in der Tabelle.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Choose a track to see what mixes with it.</source>
   <translation>Wähle einen Track, um zu sehen, was zu ihm passt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Choose a track to see what sounds like it.</source>
   <translation>Wählen Sie einen Track, um zu sehen, was ähnlich klingt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Choose another one: Deck, Sound device.</source>
   <translation>Wähle ein anderes: Deck, Audiogerät.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Choose another track for this place</source>
   <translation>Einen anderen Track für diesen Platz wählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Choose beat grid</source>
   <translation>Beatgrid wählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Choose it as a range</source>
   <translation>Als Auswahl nehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Choose one track in the table: here you see what happened to it, and when.</source>
   <translation>Wähle einen Track in der Tabelle: Hier siehst du, was wann mit ihm geschehen ist.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Choose one track in the table: here you see what the model takes it for.</source>
   <translation>Wähle einen Track in der Tabelle: Hier siehst du, wofür das Modell ihn hält.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Choose one track or many in the table: here you see and change what they are called.</source>
   <translation>Wähle einen oder viele Tracks in der Tabelle: Hier siehst und änderst du ihre Angaben.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Choose some to let them stand out. A double-click, or Return, chooses their tracks.</source>
   <translation>Gewählte treten hervor. Ein Doppelklick oder die Eingabetaste wählt ihre Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose the section here</source>
   <translation>Abschnitt hier auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose weights</source>
   <translation>Gewichte wählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Chorus</source>
   <translation>Refrain</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Chosen range: drawn with Shift held, free of the bars with Alt too</source>
   <translation>Auswahl: mit gehaltenem Shift gezogen, mit Alt auch frei von den Takten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Classical (Am)</source>
   <translation>Klassisch (Am)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Clear pad</source>
   <translation>Pad leeren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Clear pads</source>
   <translation>Pads leeren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Click</source>
   <translation>Klick</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click a flag</source>
   <translation>Klick auf eine Fahne</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click or drag</source>
   <translation>Klicken oder Ziehen</translation>
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
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Close the style lab</source>
   <translation>Stil-Labor schließen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Collections found</source>
   <translation>Gefundene Sammlungen</translation>
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
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Colour by</source>
   <translation>Farbe nach</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Colour mark</source>
   <translation>Marker färben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns…</source>
   <translation>Spalten…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Compared on %n confirmed track(s) that it learned nothing from. What was analysed stays until you analyse it again.</source>
   <translation>
    <numerusform>Verglichen an %n bestätigten Track, aus dem es nichts gelernt hat. Analysen bleiben, bis du neu analysierst.</numerusform>
    <numerusform>Verglichen an %n bestätigten Tracks, aus denen es nichts gelernt hat. Analysen bleiben, bis du neu analysierst.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Comparing with your present model</source>
   <translation>Vergleich mit dem Modell, das du hast</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Composer</source>
   <translation>Komponist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Confidence: {trust} ({share})</source>
   <translation>Sicherheit: {trust} ({share})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Confirm beat grid</source>
   <translation>Beatgrid bestätigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy artist and title</source>
   <translation>Interpret und Titel kopieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy file names with their folders</source>
   <translation>Dateinamen mit Ordnern kopieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Copy for a report</source>
   <translation>Für Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct</source>
   <translation>Berichtigen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct %n label(s)</source>
   <translation>
    <numerusform>%n Angabe berichtigen</numerusform>
    <numerusform>%n Angaben berichtigen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct labels</source>
   <translation>Angaben berichtigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct what was found wrong</source>
   <translation>Falsches berichtigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Correct what was found wrong…</source>
   <translation>Falsches berichtigen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Correcting labels</source>
   <translation>Berichtigung von Angaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Could not be looked at</source>
   <translation>Konnte nicht geprüft werden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Could not be read</source>
   <translation>Nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count</source>
   <translation>Zählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Count bars in {meter}</source>
   <translation>Takte in {meter} zählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count it the next way</source>
   <translation>Nächste Zählweise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create folder {name}</source>
   <translation>Neuer Ordner {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create playlist {name}</source>
   <translation>Neue Playlist {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create smart playlist {name}</source>
   <translation>Neue intelligente Playlist {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Ctrl + drag an anchor</source>
   <translation>Ctrl + Anker ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ctrl+L unlocks it</source>
   <translation>Strg+L entsperrt es</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Ctrl+Z takes all of it back.</source>
   <translation>Strg+Z nimmt alles zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Ctrl+Z takes it back.</source>
   <translation>Strg+Z nimmt es zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Cue</source>
   <translation>Cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cue objects</source>
   <translation>Cue-Objekte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cue offsets</source>
   <translation>Cue-Versätze</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Cue points were tried on %n more, each time with what was learned without that track and its artist.</source>
   <translation>
    <numerusform>Cue-Punkte wurden an %n weiteren erprobt, mit dem, was ohne ihn und seinen Künstler gelernt wurde.</numerusform>
    <numerusform>Cue-Punkte wurden an %n weiteren erprobt, jedes Mal mit dem, was ohne diesen Track und seinen Künstler gelernt wurde.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Cue: to the cue point, play while held</source>
   <translation>Cue: zum Cue-Punkt, spielt, solange gedrückt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cues</source>
   <translation>Cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Cues and loops</source>
   <translation>Cues und Loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Cues and loops go along with their beat grid</source>
   <translation>Cues und Loops wandern mit ihrem Beatgrid mit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>Cues and suggestions</source>
   <translation>Cues und Vorschläge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Cues called</source>
   <translation>Cues mit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Cues, loops, grids, keys and playlists are read; no program's files are changed.</source>
   <translation>Cues, Loops, Grids, Tonarten und Playlists werden gelesen; keine Datei eines Programms wird geändert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_plot.py" />
   <source>Curves of the training run</source>
   <translation>Kurven des Trainings</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Cyan</source>
   <translation>Cyan</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Deck</source>
   <translation>Deck</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Deck, Sound device chooses another one.</source>
   <translation>Deck, Audiogerät wählt ein anderes.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Defaults</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Delete all stems; they can be made again</source>
   <translation>Alle Stems löschen; sie lassen sich neu erzeugen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Deleting stems</source>
   <translation>Stems werden gelöscht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Deleting what is not needed any more</source>
   <translation>Löschen, was nicht mehr gebraucht wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss {job}</source>
   <translation>{job}: ausblenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Distillation</source>
   <translation>Destillation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Do the chosen ones again; those that fail again come back with their reason</source>
   <translation>Die ausgewählten noch einmal versuchen; was wieder fehlschlägt, kommt mit seinem Grund zurück</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change}</source>
   <translation>Wiederholt: {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in %n track(s)</source>
   <translation>
    <numerusform>Wiederholt: {change} bei %n Track</numerusform>
    <numerusform>Wiederholt: {change} bei %n Tracks</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in “{title}”</source>
   <translation>Wiederholt: {change} bei „{title}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Double loop</source>
   <translation>Loop verdoppeln</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Double the loop</source>
   <translation>Loop verdoppeln</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Double the tempo</source>
   <translation>Doppeltes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Double-click a track, or press Return, to open it on the deck.</source>
   <translation>Doppelklick auf einen Track oder Return lädt ihn ins Deck.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Down</source>
   <translation>Runter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Down: where one is. Across: where it looked. Brighter: looked more.</source>
   <translation>Nach unten: wo man ist. Nach rechts: wohin geschaut wurde. Heller: mehr geschaut.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Downbeats</source>
   <translation>Downbeats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag a beat on the ruler</source>
   <translation>Beat auf dem Lineal ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag a flag</source>
   <translation>Fahne ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag it: the tempo follows. With Ctrl it moves and tempos stay. Alt lets it lie anywhere.</source>
   <translation>Zieh ihn: Das Tempo folgt. Mit Ctrl bewegt er sich und die Tempi bleiben. Mit Alt kann er überall liegen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag the end of a loop</source>
   <translation>Ende eines Loops ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag this beat: the tempo follows</source>
   <translation>Zieh diesen Beat: Das Tempo folgt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Drag to move, turn the wheel to zoom, hold Shift and drag for a lasso. Arrows go from track to track, ] and [ choose more or fewer around it.</source>
   <translation>Ziehen verschiebt, das Rad zoomt, mit der Umschalttaste zieht man ein Lasso. Die Pfeile gehen von Track zu Track, ] und [ wählen ringsum mehr oder weniger.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here, or let the builder choose all of them</source>
   <translation>Ziehen Sie Tracks hierher, oder lassen Sie alle vom Set-Baukasten wählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Drag tracks here, press Ctrl+N for an empty playlist, or import from DJ programs.</source>
   <translation>Zieh Tracks hierher, drück Strg+N für eine leere Playlist oder importiere aus DJ-Programmen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here; Delete takes one out, Alt+Up and Alt+Down move it</source>
   <translation>Tracks hierher ziehen; Entf nimmt einen heraus, Alt+Auf und Alt+Ab verschieben ihn</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Draw a lasso</source>
   <translation>Lasso ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Draw over the waveform with Shift held, or type the bars.</source>
   <translation>Zieh mit gehaltenem Shift über die Wellenform, oder tippe die Takte ein.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Draw the energy with the mouse, or choose a place with Left and Right and set it with Up and Down</source>
   <translation>Zeichnen Sie die Energie mit der Maus, oder wählen Sie eine Stelle mit Links und Rechts und stellen Sie sie mit Auf und Ab ein</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Draw waveform</source>
   <translation>Wellenform zeichnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_sight.py" />
   <source>Drawing the waveform</source>
   <translation>Zeichnen der Wellenform</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Drop</source>
   <translation>Drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drop returns</source>
   <translation>Drop kehrt zurück</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to import</source>
   <translation>Zum Importieren hier ablegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to open on the deck</source>
   <translation>Hier ablegen, um ins Deck zu laden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Drop to watch this folder</source>
   <translation>Ablegen, um diesen Ordner zu überwachen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Drums</source>
   <translation>Drums</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Drums alone</source>
   <translation>Nur Drums</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums return</source>
   <translation>Drums kehren zurück</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums stop</source>
   <translation>Drums hören auf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Duplicate as {name}</source>
   <translation>Als {name} duplizieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Duplicate playlist</source>
   <translation>Playlist duplizieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Duplicates</source>
   <translation>Duplikate</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Dynamics</source>
   <translation>Dynamik</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Each band stands before the one below it: tall in its colour is where it is strong.</source>
   <translation>Jedes Band steht vor dem nächsttieferen: Wo seine Farbe hoch aufragt, ist es stark.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Each one needs about a gigabyte of memory. It counts from the next analysis on.</source>
   <translation>Jeder braucht etwa ein Gigabyte Arbeitsspeicher. Gilt ab der nächsten Analyse.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Each one sets a mark at a place of the music. They are laid from the top down.</source>
   <translation>Jede setzt einen Marker an eine Stelle der Musik. Sie gelten von oben nach unten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Earlier searches</source>
   <translation>Frühere Suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit mark</source>
   <translation>Marker bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Edit name, time, pad and colour</source>
   <translation>Name, Zeit, Pad und Farbe bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit tags</source>
   <translation>Tags bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Edit tags of the chosen tracks</source>
   <translation>Tags der ausgewählten Tracks bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Edit templates…</source>
   <translation>Vorlagen bearbeiten…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Edit the beat grid</source>
   <translation>Beatgrid bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Edit the search…</source>
   <translation>Suche bearbeiten…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit {fields}</source>
   <translation>{fields} bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Edit {mark}</source>
   <translation>{mark} bearbeiten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Eight</source>
   <translation>Acht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Empty</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>End it; nothing is kept of it</source>
   <translation>Beenden; nichts davon bleibt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>End it; the track stays as it is</source>
   <translation>Beenden; der Track bleibt, wie er ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>End it; what is done stays done</source>
   <translation>Beenden; was fertig ist, bleibt fertig</translation>
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
   <translation>Energie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: a semitone up</source>
   <translation>Energie-Boost: einen Halbton höher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: two hours on</source>
   <translation>Energie-Boost: zwei Stunden weiter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy compared with the track's</source>
   <translation>Energie im Vergleich zu der des Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Energy from the beginning to the end</source>
   <translation>Energie vom Anfang bis zum Ende</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Energy here {here} of 10, the track {whole}</source>
   <translation>Energie hier {here} von 10, ganzer Track {whole}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Energy level</source>
   <translation>Energiestufe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy {step}</source>
   <translation>Energie {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Energy: how strong the track feels</source>
   <translation>Energie: wie stark der Track wirkt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Enough tracks agree on another offset than the table's; tick it to use it.</source>
   <translation>Genügend Tracks sprechen für einen anderen Versatz als den der Tabelle; hake ihn an, um ihn zu verwenden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Every file can be read. Esc shows all tracks.</source>
   <translation>Jede Datei ist lesbar. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Every file could be read.</source>
   <translation>Jede Datei war lesbar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Every file has the bytes again that it had before this export</source>
   <translation>Jede Datei hat wieder die Bytes von vor diesem Export</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Every track's file is where the library says it is.</source>
   <translation>Die Datei jedes Tracks liegt dort, wo die Bibliothek sie erwartet.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Everything is read only: cues, loops, grids, keys and playlists. No program's files are changed.</source>
   <translation>Alles wird nur gelesen: Cues, Loops, Grids, Tonarten und Playlists. Keine Datei eines Programms wird geändert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example</source>
   <translation>Beispiel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Example {place} of {total}</source>
   <translation>Beispiel {place} von {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example: {what}</source>
   <translation>Beispiel: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Excerpts a second</source>
   <translation>Ausschnitte pro Sekunde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Experts</source>
   <translation>Experten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Explain genre and mood of {title}</source>
   <translation>Erklärung von Genre und Atmosphäre: {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export acapella…</source>
   <translation>Acapella exportieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export instrumental…</source>
   <translation>Instrumental exportieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Export take</source>
   <translation>Take exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the acapella of {title}</source>
   <translation>Acapella von {title} exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the instrumental of {title}</source>
   <translation>Instrumental von {title} exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export the take</source>
   <translation>Take exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export the take {name}</source>
   <translation>Take {name} exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the take…</source>
   <translation>Take exportieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the whole track with the take…</source>
   <translation>Ganzen Track mit dem Take exportieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Export to a DJ program</source>
   <translation>In ein DJ-Programm exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export to a DJ program…</source>
   <translation>In ein DJ-Programm exportieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export {title} with the take {name}</source>
   <translation>{title} mit dem Take {name} exportieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exported {counts}</source>
   <translation>Exportiert: {counts}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exporting</source>
   <translation>Export</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Exporting %n file(s)</source>
   <translation>
    <numerusform>%n Datei wird exportiert</numerusform>
    <numerusform>%n Dateien werden exportiert</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export…</source>
   <translation>Export…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Fair ({percent} %)</source>
   <translation>Brauchbar ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Falling</source>
   <translation>Fallend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 0.1 %</source>
   <translation>0.1 % schneller</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 1 %</source>
   <translation>1 % schneller</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>File name</source>
   <translation>Dateiname</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>File or entry</source>
   <translation>Datei oder Eintrag</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>File to write</source>
   <translation>Zieldatei</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files ({n_files:,})</source>
   <translation>Dateien ({n_files:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Files found again</source>
   <translation>Wiedergefundene Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Files to write, and how they can be restored</source>
   <translation>Zu schreibende Dateien und wie sie wiederhergestellt werden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>File…</source>
   <translation>Datei…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters: {n_filters}</source>
   <translation>Filter: {n_filters}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label right</source>
   <translation>Angabe für richtig befinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label wrong</source>
   <translation>Angabe für falsch befinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find moved file</source>
   <translation>Verschobene Datei finden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Find moved files below this folder</source>
   <translation>Verschobene Dateien in diesem Ordner suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find moved files…</source>
   <translation>Verschobene Dateien suchen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Find the chosen tracks’ files below this folder</source>
   <translation>Dateien der ausgewählten Tracks in diesem Ordner suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find the chosen tracks’ moved files…</source>
   <translation>Verschobene Dateien der ausgewählten Tracks suchen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find vocals</source>
   <translation>Vocals suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in all tracks</source>
   <translation>Vocals in allen Tracks suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in the chosen tracks</source>
   <translation>Vocals in den ausgewählten Tracks suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels right</source>
   <translation>{count} Angaben für richtig befinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels wrong</source>
   <translation>{count} Angaben für falsch befinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} moved files</source>
   <translation>{count} verschobene Dateien finden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Finding labels that look wrong</source>
   <translation>Angaben finden, die falsch aussehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>Finding the vocals of both tells it more surely.</source>
   <translation>Sicherer wird es, wenn in beiden die Vocals gesucht werden.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in %n track(s)</source>
   <translation>
    <numerusform>Vocals werden in %n Track gesucht</numerusform>
    <numerusform>Vocals werden in %n Tracks gesucht</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in all tracks</source>
   <translation>Vocals werden in allen Tracks gesucht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Findings</source>
   <translation>Funde</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Finds %n track(s) now, and keeps itself up to date.</source>
   <translation>
    <numerusform>Findet jetzt %n Track und hält sich selbst aktuell.</numerusform>
    <numerusform>Findet jetzt %n Tracks und hält sich selbst aktuell.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>Finds {search}</source>
   <translation>Findet {search}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Fine-tuning</source>
   <translation>Feinabstimmung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>First bar</source>
   <translation>Erster Takt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>First beat</source>
   <translation>Erster Beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>First beat of a bar; thinner lines are the other beats</source>
   <translation>Erster Beat eines Takts; dünnere Linien sind die übrigen Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>First say with I where the loop begins, then go on and press O.</source>
   <translation>Bestimm zuerst mit I, wo der Loop beginnt, lass weiterlaufen und drück dann O.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Folder _Serato_, or a folder of music</source>
   <translation>Ordner _Serato_ oder ein Musikordner</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Folder for %n file(s)</source>
   <translation>
    <numerusform>Ordner für %n Datei</numerusform>
    <numerusform>Ordner für %n Dateien</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Folder of CSV files (*)</source>
   <translation>Ordner mit CSV-Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders and everything below them. Your files stay as they are and where they are.</source>
   <translation>Ordner und alles darunter. Deine Dateien bleiben, wie und wo sie sind.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders of music</source>
   <translation>Musikordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Folder…</source>
   <translation>Ordner…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow</source>
   <translation>Folgen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow the playhead</source>
   <translation>Der Abspielposition folgen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Forget takes</source>
   <translation>Takes vergessen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Forget these searches</source>
   <translation>Diese Suchen vergessen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward %n bar(s)</source>
   <translation>
    <numerusform>%n Takt vor</numerusform>
    <numerusform>%n Takte vor</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a bar</source>
   <translation>Einen Takt vor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a beat</source>
   <translation>Einen Beat vor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Found on this computer and its drives. Choose what to import:</source>
   <translation>Auf diesem Computer und seinen Laufwerken gefunden. Wähle, was importiert werden soll:</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Found wrong, and still to be corrected: %n label(s).</source>
   <translation>
    <numerusform>Falsch und noch zu berichtigen: %n Angabe.</numerusform>
    <numerusform>Falsch und noch zu berichtigen: %n Angaben.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Four minutes of music take about 70 MB. When there is no more room, the stems that were not wanted for longest go first. Another limit counts from the next track on that is taken apart.</source>
   <translation>Vier Minuten Musik brauchen etwa 70 MB. Ist kein Platz mehr, gehen zuerst die Stems, die am längsten nicht gebraucht wurden. Eine andere Grenze gilt ab dem nächsten Track, der zerlegt wird.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Free software under the GNU General Public License, version 3 or later.</source>
   <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>From</source>
   <translation>Ab</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>From here</source>
   <translation>Ab hier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>From one tempo to another</source>
   <translation>Von einem Tempo zum anderen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>From {program}</source>
   <translation>Aus {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Full energy</source>
   <translation>Volle Energie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>G says it is right, H and D halve and double it</source>
   <translation>G sagt, dass es stimmt, H und D halbieren und verdoppeln</translation>
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
   <translation>Genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Genre (model)</source>
   <translation>Genre (Modell)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Genre and mood</source>
   <translation>Genre und Stimmung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Genre at mood</source>
   <translation>Genre bei Atmosphäre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Getting ready</source>
   <translation>Wird vorbereitet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Give kinds of sections a target of their own: the drop techno, the rest house</source>
   <translation>Arten von Abschnitten ein eigenes Ziel geben: der Drop Techno, der Rest House</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command the program's own keys</source>
   <translation>Dem ausgewählten Befehl die Standardtasten geben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command these keys; who had them loses them</source>
   <translation>Dem ausgewählten Befehl diese Tasten geben; wer sie hatte, verliert sie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Go back to here</source>
   <translation>Hierher zurückgehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Go on where it was; nothing is done twice</source>
   <translation>Weiter, wo es aufgehört hat; nichts wird doppelt gemacht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Go round the take's bars</source>
   <translation>Die Takte des Takes im Kreis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Go through the history</source>
   <translation>Durch den Verlauf gehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Goes to</source>
   <translation>Kommt auf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Going through the history</source>
   <translation>Gang durch den Verlauf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Gold</source>
   <translation>Gold</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Good ({percent} %)</source>
   <translation>Gut ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid</source>
   <translation>Grid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>Grid anchor</source>
   <translation>Grid-Anker</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Grid anchor, {time}: {tempo} BPM, {meter}</source>
   <translation>Grid-Anker, {time}: {tempo} BPM, {meter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid checked</source>
   <translation>Grid geprüft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid locked</source>
   <translation>Grid gesperrt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid {tempo} BPM</source>
   <translation>Grid {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Half the tempo</source>
   <translation>Halbes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Halve loop</source>
   <translation>Loop halbieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Halve the loop</source>
   <translation>Loop halbieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Harmony alone</source>
   <translation>Nur Harmonie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear it the other way</source>
   <translation>Andere Lesart hören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear the place again</source>
   <translation>Stelle noch einmal hören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Hearing the tracks</source>
   <translation>Die Tracks werden gehört</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Hears the track once more; that takes some seconds</source>
   <translation>Hört den Track noch einmal; das dauert einige Sekunden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>High</source>
   <translation>Höhen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>High: hats and brilliance, from 2.5 kHz</source>
   <translation>Höhen: Hi-Hats und Brillanz, ab 2.5 kHz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Highest tempo</source>
   <translation>Höchstes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <location filename="../../djanalyzer/gui/past.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>History…</source>
   <translation>Verlauf…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold</source>
   <translation>Halten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold the track in this place when the set is built again (Space)</source>
   <translation>Den Track an diesem Platz halten, wenn das Set neu gebaut wird (Leertaste)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Hot cue</source>
   <translation>Hot Cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Hot cue, with the letter of its pad</source>
   <translation>Hot Cue mit dem Buchstaben seines Pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>How a file begins decides how much silence each program leaves out in front of its music.</source>
   <translation>Wie eine Datei beginnt, bestimmt, wie viel Stille jedes Programm vor ihrer Musik weglässt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>How a waveform looks</source>
   <translation>So sieht eine Wellenform aus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>How beats make bars, from the bar under the playhead on</source>
   <translation>Wie Beats Takte bilden, ab dem Takt unter der Abspielposition</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How far it goes: 0 % is the original, 100 % all the way to the target</source>
   <translation>Wie weit es geht: 0 % ist das Original, 100 % ganz bis zum Ziel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away</source>
   <translation>Wie weit das Tempo abweichen darf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away; half and double count too</source>
   <translation>Wie weit das Tempo abweichen darf; halb und doppelt zählen mit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <source>How far you are</source>
   <translation>Wie weit du bist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How loud it is; how tall, at its loudest within a pixel</source>
   <translation>Wie laut es ist; die Höhe zeigt die lauteste Stelle eines Pixels</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>How much better</source>
   <translation>Wie viel besser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>How much faster or slower than the track itself; Ctrl+Up, Ctrl+Down</source>
   <translation>Wie viel schneller oder langsamer als der Track selbst; Strg+Up, Strg+Down</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How much keys count</source>
   <translation>Wie viel Tonarten zählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of each style is blended</source>
   <translation>Wie viel von jedem Stil gemischt wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of the second style</source>
   <translation>Anteil des zweiten Stils</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>How often</source>
   <translation>Wie oft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>How sure suggestions must be</source>
   <translation>Wie sicher Vorschläge sein müssen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; bass, middle and brilliance look alike.</source>
   <translation>Die Höhe zeigt die Lautstärke; Bass, Mitten und Brillanz sehen gleich aus.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; the colour is mixed from what is heard at that moment.</source>
   <translation>Die Höhe zeigt die Lautstärke; die Farbe mischt sich aus dem, was gerade zu hören ist.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the energy runs</source>
   <translation>Wie die Energie verläuft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the tempo runs</source>
   <translation>Wie das Tempo verläuft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>If you use it, every track has to be listened to once more; you can go back at any time.</source>
   <translation>Wenn du es benutzt, muss jeder Track noch einmal angehört werden; zurück kannst du jederzeit.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection</source>
   <translation>Sammlung importieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection (a stick, a library's folder)</source>
   <translation>Sammlung importieren (ein Stick, der Ordner einer Bibliothek)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import files</source>
   <translation>Dateien importieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import folder</source>
   <translation>Ordner importieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Import from DJ programs</source>
   <translation>Import aus DJ-Programmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import from DJ programs…</source>
   <translation>Import aus DJ-Programmen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import from {name}</source>
   <translation>Aus {name} importieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Import music folder</source>
   <translation>Musikordner importieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import music folder…</source>
   <translation>Musikordner importieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Import music, or the collection of your DJ program, first.</source>
   <translation>Importiere zuerst Musik oder die Sammlung deines DJ-Programms.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Import report</source>
   <translation>Importbericht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Imported cues, loops and grids move along; what you have set or changed here stays. Undo takes it back.</source>
   <translation>Importierte Cues, Loops und Grids wandern mit; was du hier gesetzt oder geändert hast, bleibt. „Rückgängig“ nimmt es zurück.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Importing %n file(s) from watched folders</source>
   <translation>
    <numerusform>Import von %n Datei aus überwachten Ordnern</numerusform>
    <numerusform>Import von %n Dateien aus überwachten Ordnern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing %n item(s)</source>
   <translation>
    <numerusform>Import von %n Objekt</numerusform>
    <numerusform>Import von %n Objekten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing your music</source>
   <translation>Import deiner Musik</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing {name}</source>
   <translation>Import von {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Imports and analyses are listed here.</source>
   <translation>Importe und Analysen stehen hier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import…</source>
   <translation>Import…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>In no playlist</source>
   <translation>In keiner Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>In rekordbox choose this file under Preferences &gt; Advanced &gt; rekordbox xml, then right-click the tracks and “Import To Collection”: rekordbox takes changed cues and grids over only then.</source>
   <translation>Wähle diese Datei in rekordbox unter Preferences &gt; Advanced &gt; rekordbox xml, klick dann mit der rechten Maustaste auf die Tracks und nimm „Import To Collection“: Nur so übernimmt rekordbox geänderte Cues und Grids.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>In the backup</source>
   <translation>In der Sicherung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>In the collection no longer</source>
   <translation>Nicht mehr in der Sammlung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>In this order</source>
   <translation>In dieser Reihenfolge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>In use</source>
   <translation>Verwendet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Indigo</source>
   <translation>Indigo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Intro</source>
   <translation>Intro</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro %n bar(s), safe to mix until bar {bar}</source>
   <translation>
    <numerusform>Intro %n Takt, sicher mixbar bis Takt {bar}</numerusform>
    <numerusform>Intro %n Takte, sicher mixbar bis Takt {bar}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro, safe to mix until bar {bar}</source>
   <translation>Intro, sicher mixbar bis Takt {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>Intro: %n Takt Rhythmus ohne Stimme oder Melodie.</numerusform>
    <numerusform>Intro: %n Takte Rhythmus ohne Stimme oder Melodie.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, and offered if it proves to be better.</source>
   <translation>Wird gelernt und angeboten, wenn es nachweislich besser ist.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: all are by one artist, which proves nothing for others.</source>
   <translation>Wird gelernt, aber nicht angeboten: Alle sind von einem Künstler, das beweist nichts für andere.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: none is confirmed yet. Review some first.</source>
   <translation>Wird gelernt, aber nicht angeboten: Noch ist nichts bestätigt. Sieh erst einige durch.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Is now</source>
   <translation>Ist jetzt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>It goes on where it was; nothing is done twice.</source>
   <translation>Es geht dort weiter, wo es war; nichts geschieht doppelt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>It holds: {parts}.</source>
   <translation>Sie enthält: {parts}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>It is a track of your library now, with {cues}, {loops}, the beat grid and the sections.</source>
   <translation>Es ist jetzt ein Track deiner Bibliothek, mit {cues}, {loops}, dem Beatgrid und den Abschnitten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use, and has heard all tracks.</source>
   <translation>Es ist in Gebrauch und hat alle Tracks gehört.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use. %n track(s) it has not heard yet: until then they are compared as before.</source>
   <translation>
    <numerusform>Es ist in Gebrauch. %n Track hat es noch nicht gehört: Bis dahin wird er wie bisher verglichen.</numerusform>
    <numerusform>Es ist in Gebrauch. %n Tracks hat es noch nicht gehört: Bis dahin werden sie wie bisher verglichen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>It is kept in the list to be looked at. Try other bars, a smaller amount or another seed.</source>
   <translation>Er bleibt zum Ansehen in der Liste. Versuch es mit anderen Takten, einer kleineren Stärke oder einem anderen Startwert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>It is locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It learned from your music, %n track(s) in all. Of those that were kept for proof, {after} are known again in another version; before, it was {before}.</source>
   <translation>
    <numerusform>Gelernt wurde aus deiner Musik, insgesamt %n Track. Von denen, die als Beweis beiseitegelegt wurden, werden {after} in einer anderen Fassung wiedererkannt; vorher waren es {before}.</numerusform>
    <numerusform>Gelernt wurde aus deiner Musik, insgesamt %n Tracks. Von denen, die als Beweis beiseitegelegt wurden, werden {after} in einer anderen Fassung wiedererkannt; vorher waren es {before}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>It stands at https://www.gnu.org/licenses/gpl-3.0.html.</source>
   <translation>Sie steht unter https://www.gnu.org/licenses/gpl-3.0.html.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It was started in another window, or from the command line.</source>
   <translation>Es wurde in einem anderen Fenster oder von der Kommandozeile aus gestartet.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Its file cannot be played.</source>
   <translation>Die Datei lässt sich nicht abspielen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Jade</source>
   <translation>Jade</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Jobs</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Jobs and failures…</source>
   <translation>Aufgaben und Fehler…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Jobs and what they could not do</source>
   <translation>Aufgaben und was sie nicht geschafft haben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the next one</source>
   <translation>Mit dem nächsten verbinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the one before</source>
   <translation>Mit dem vorigen verbinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Join sections</source>
   <translation>Abschnitte verbinden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Jump to cue {pad}, or set it</source>
   <translation>Zu Cue {pad} springen oder ihn setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Jump to the cue</source>
   <translation>Zum Cue springen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Jumps to cues keep the beat</source>
   <translation>Sprünge zu Cues bleiben im Beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Keep one of {count} tracks</source>
   <translation>Einen von {count} Tracks behalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Keep the old one</source>
   <translation>Das alte behalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Keep this one of its duplicates</source>
   <translation>Von den Duplikaten nur diesen behalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Kept</source>
   <translation>Bleibt</translation>
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
   <translation>Tonart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Key changes</source>
   <translation>Tonartwechsel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock</source>
   <translation>Keylock</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock: keep the pitch</source>
   <translation>Keylock: Tonhöhe halten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Key names</source>
   <translation>Tonartnamen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Key {name}</source>
   <translation>Tonart {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Key: sources differ</source>
   <translation>Tonart: Quellen uneinig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Keyboard shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Keys</source>
   <translation>Tonarten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys before all else</source>
   <translation>Tonarten vor allem anderen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys count as much as the rest</source>
   <translation>Tonarten zählen so viel wie das Übrige</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys do not count</source>
   <translation>Tonarten zählen nicht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Known by</source>
   <translation>Erkannt an</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Labels of %n track(s) are corrected.</source>
   <translation>
    <numerusform>Die Angaben von %n Track sind berichtigt.</numerusform>
    <numerusform>Die Angaben von %n Tracks sind berichtigt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Labels that look wrong</source>
   <translation>Zweifelhafte Angaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Lanes</source>
   <translation>Spuren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Lasso</source>
   <translation>Lasso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Last bar</source>
   <translation>Letzter Takt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Last beat</source>
   <translation>Letzter Beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lay out the map</source>
   <translation>Karte anlegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Laying out the map</source>
   <translation>Karte wird angelegt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn anew…</source>
   <translation>Neu lernen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn from my library</source>
   <translation>Aus meiner Bibliothek lernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn from my library…</source>
   <translation>Aus meiner Bibliothek lernen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear my collection</source>
   <translation>Meine Sammlung hören lernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn to hear my collection…</source>
   <translation>Meine Sammlung hören lernen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear your collection</source>
   <translation>Lernen, deine Sammlung zu hören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned for {base}, which this program has no longer. It is kept.</source>
   <translation>Für {base} gelernt, das dieses Programm nicht mehr hat. Es bleibt erhalten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned from your library</source>
   <translation>Aus deiner Bibliothek gelernt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Learning</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning anew without those</source>
   <translation>Neu lernen ohne diese</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from the rest with a teacher</source>
   <translation>Lernen aus dem Rest, mit einem Lehrer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from what is confirmed</source>
   <translation>Lernen aus dem, was bestätigt ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library</source>
   <translation>Lernen aus deiner Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library has not come to its end.</source>
   <translation>Das Lernen aus deiner Bibliothek ist noch nicht abgeschlossen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learning goes on, at the foot of the window</source>
   <translation>Das Lernen geht weiter, am Fuß des Fensters</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning has come to its end</source>
   <translation>Das Lernen ist abgeschlossen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the model that you have stays.</source>
   <translation>Das Lernen ist abgeschlossen: Dein Modell bleibt.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the new model is better at %n thing(s).</source>
   <translation>
    <numerusform>Das Lernen ist abgeschlossen: Das neue Modell ist in %n Sache besser.</numerusform>
    <numerusform>Das Lernen ist abgeschlossen: Das neue Modell ist in %n Sachen besser.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning met trouble; it can go on once that is mended</source>
   <translation>Beim Lernen gab es ein Problem; ist es behoben, kann es weitergehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning needs {fewest} tracks with cues, keys, genres, moods or energy levels of your own or of a program.</source>
   <translation>Zum Lernen braucht es {fewest} Tracks mit Cues, Tonarten, Genres, Stimmungen oder Energiestufen von dir oder einem Programm.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learning to hear your collection</source>
   <translation>Lernen, deine Sammlung zu hören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>Learning to hear your collection has come to its end.</source>
   <translation>Das Lernen, deine Sammlung zu hören, ist abgeschlossen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning waits</source>
   <translation>Das Lernen wartet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning waits on battery and while you play. You can close this window meanwhile.</source>
   <translation>Das Lernen wartet im Akkubetrieb und während du spielst. Du kannst dieses Fenster so lange schließen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning was stopped; it can go on where it was</source>
   <translation>Das Lernen wurde angehalten; es kann dort weitergehen, wo es war</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning where you set cues</source>
   <translation>Lernen, wo du Cues setzt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Left</source>
   <translation>Rest</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Left out: %n track(s), {why}.</source>
   <translation>
    <numerusform>Ausgelassen: %n Track, {why}.</numerusform>
    <numerusform>Ausgelassen: %n Tracks, {why}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Legend of the map</source>
   <translation>Legende der Karte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length of the set</source>
   <translation>Länge des Sets</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Let it sound like a track of yours</source>
   <translation>Es wie einen deiner Tracks klingen lassen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Let the builder choose from what the table lists.</source>
   <translation>Lassen Sie den Set-Baukasten aus dem wählen, was die Tabelle zeigt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Letter pads in order of time</source>
   <translation>Pads in zeitlicher Folge neu belegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Letter the pads in order of time</source>
   <translation>Pads in zeitlicher Folge neu belegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Level</source>
   <translation>Gleichbleibend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Libraries (*.sqlite);;All files (*)</source>
   <translation>Bibliotheken (*.sqlite);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library and folders</source>
   <translation>Bibliothek und Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Library: {value}</source>
   <translation>Bibliothek: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Like {title}</source>
   <translation>Wie {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Lime</source>
   <translation>Limette</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen</source>
   <translation>Hören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Listen for similarity</source>
   <translation>Auf Ähnlichkeit anhören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Listen on click</source>
   <translation>Beim Klicken hören</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to %n track(s)</source>
   <translation>
    <numerusform>%n Track anhören</numerusform>
    <numerusform>%n Tracks anhören</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Listen to it</source>
   <translation>Anhören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Listen to the chosen track</source>
   <translation>Ausgewählten Track vorhören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen to the take, round its bars</source>
   <translation>Den Take hören, seine Takte im Kreis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to them</source>
   <translation>Anhören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Listening to what tracks sound like</source>
   <translation>Hören, wie Tracks klingen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>Listening to {title}; Ctrl+Space ends it.</source>
   <translation>Vorhören: {title}; Strg+Space beendet es.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Listening…</source>
   <translation>Hört zu …</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Little change from track to track</source>
   <translation>Wenig Wechsel von Track zu Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading sound</source>
   <translation>Laden des Tons</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loading sound…</source>
   <translation>Ton wird geladen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Loading stems</source>
   <translation>Stems werden geladen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading the next track</source>
   <translation>Laden des nächsten Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>Loading the take</source>
   <translation>Take wird geladen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Lock all that is known of the chosen tracks</source>
   <translation>Alle Angaben der ausgewählten Tracks sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock the beat grid</source>
   <translation>Beatgrid sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lock {fields}</source>
   <translation>{fields} sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}</source>
   <translation>{field}: sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}: nothing changes it until you unlock it</source>
   <translation>{field}: sperren; nichts ändert den Wert, bis du entsperrst</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Locked and left out: %n label(s).</source>
   <translation>
    <numerusform>Gesperrt und ausgelassen: %n Angabe.</numerusform>
    <numerusform>Gesperrt und ausgelassen: %n Angaben.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Locks</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Logarithmic</source>
   <translation>Logarithmisch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Look at them</source>
   <translation>Durchgehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Looking at how many tracks there are…</source>
   <translation>Zählen, wie viele Tracks es gibt…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Looking at the tracks…</source>
   <translation>Die Tracks werden geprüft…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Looking at what would be written…</source>
   <translation>Es wird geprüft, was geschrieben würde…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Looking at what your library says…</source>
   <translation>Deine Bibliothek wird durchgesehen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Looking for collections on this computer and its drives…</source>
   <translation>Suche nach Sammlungen auf diesem Computer und seinen Laufwerken…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Looking for collections…</source>
   <translation>Suche nach Sammlungen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looking for devices…</source>
   <translation>Suche nach Geräten…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Looking for moved files</source>
   <translation>Suche nach verschobenen Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Looking into watched folders</source>
   <translation>Durchsicht der überwachten Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Looking into {program}</source>
   <translation>Durchsicht von {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Looking over the library</source>
   <translation>Bibliothek wird geprüft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looks and language</source>
   <translation>Aussehen und Sprache</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Loop</source>
   <translation>Loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop begins here</source>
   <translation>Loop beginnt hier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop ends here</source>
   <translation>Loop endet hier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Loop from here</source>
   <translation>Loop ab hier</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop of %n beat(s) from here</source>
   <translation>
    <numerusform>Loop von %n Beat ab hier</numerusform>
    <numerusform>Loop von %n Beats ab hier</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Loop of beats</source>
   <translation>Loop in Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop over the chosen range</source>
   <translation>Loop über die Auswahl</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Loop {pad} {name}</source>
   <translation>Loop {pad} {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Loops</source>
   <translation>Loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Loss as a whole</source>
   <translation>Verlust im Ganzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses</source>
   <translation>Verluste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses ({n_losses:,})</source>
   <translation>Verluste ({n_losses:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Losses by task</source>
   <translation>Verluste nach Aufgabe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses: none</source>
   <translation>Verluste: keine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Lost: {what}</source>
   <translation>Geht verloren: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Louder</source>
   <translation>Lauter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Loudness here {loudness} LU against the whole track</source>
   <translation>Lautheit hier {loudness} LU gegenüber dem ganzen Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loudness of the metronome</source>
   <translation>Lautstärke des Metronoms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Low</source>
   <translation>Tiefen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Low: kick and bass, up to 200 Hz</source>
   <translation>Tiefen: Kick und Bass, bis 200 Hz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Lowest tempo</source>
   <translation>Niedrigstes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Made</source>
   <translation>Entstanden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Make a playlist</source>
   <translation>Playlist anlegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make cue of loop</source>
   <translation>Loop zum Cue machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a cue</source>
   <translation>Zum Cue machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a loop</source>
   <translation>Zum Loop machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Make it longer or shorter</source>
   <translation>Länger oder kürzer machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: it goes along with exports from then on</source>
   <translation>Macht es zu deiner Angabe: Von da an geht es bei Exporten mit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: no later analysis changes it</source>
   <translation>Macht es zu deiner Angabe: Keine spätere Analyse ändert es</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make loop of cue</source>
   <translation>Cue zum Loop machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make memory mark</source>
   <translation>Marker in die Memory-Liste verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Make mine: {told}</source>
   <translation>Zu meinen machen: {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make tempo steady</source>
   <translation>Konstantes Tempo setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Make the chosen range a section</source>
   <translation>Auswahl zum Abschnitt machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make {name}'s cues mine</source>
   <translation>Cues von {name} zu meinen machen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Making the demo collection</source>
   <translation>Erstellen der Demo-Sammlung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Map</source>
   <translation>Karte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/map_plot.py" />
   <source>Map of the collection</source>
   <translation>Karte der Sammlung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark missing files</source>
   <translation>Fehlende Dateien vermerken</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark unreadable file</source>
   <translation>Unlesbare Datei vermerken</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>May be several files, left as it is</source>
   <translation>Könnten mehrere Dateien sein, bleibt, wie es ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured here</source>
   <translation>Hier gemessen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured where ticked, else the table</source>
   <translation>Gemessen, wo angehakt, sonst die Tabelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Measuring stems</source>
   <translation>Stems werden gemessen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring time offsets</source>
   <translation>Messung des Zeitversatzes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring…</source>
   <translation>Wird gemessen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Melody, harmony and structure kept: {percent} %</source>
   <translation>Melodie, Harmonie und Aufbau erhalten: {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Memory</source>
   <translation>Memory</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Memory cue</source>
   <translation>Memory Cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Memory list</source>
   <translation>Memory-Liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Meter</source>
   <translation>Taktart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Metronome</source>
   <translation>Metronom</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Middle</source>
   <translation>Mitten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Middle drag</source>
   <translation>Mit mittlerer Taste ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Middle: voices, chords, snares</source>
   <translation>Mitten: Stimmen, Akkorde, Snares</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Minute {minute}: energy {level}</source>
   <translation>Minute {minute}: Energie {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing</source>
   <translation>Fehlend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing and unreadable files</source>
   <translation>Fehlende und unlesbare Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix in</source>
   <translation>Mix-in</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix out</source>
   <translation>Mix-out</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Mix ranges</source>
   <translation>Mixbereiche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Mixes with</source>
   <translation>Passt zu</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Mixes with %n track(s), the best first.</source>
   <translation>
    <numerusform>Passt zu %n Track.</numerusform>
    <numerusform>Passt zu %n Tracks, die besten zuerst.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Mixes with {keys}</source>
   <translation>Passt zu {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Model: {value}</source>
   <translation>Modell: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Models…</source>
   <translation>Modelle…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood</source>
   <translation>Atmosphäre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood at genre</source>
   <translation>Atmosphäre bei Genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move cue</source>
   <translation>Cue verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move cues along with the grid</source>
   <translation>Cues mit dem Grid verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move grid anchor</source>
   <translation>Grid-Anker verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move in playlist</source>
   <translation>In der Playlist verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move into the folder above</source>
   <translation>In den Ordner darüber verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back 1/16 beat</source>
   <translation>1/16 Beat zurück verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back a beat</source>
   <translation>Einen Beat zurück verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward 1/16 beat</source>
   <translation>1/16 Beat vor verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward a beat</source>
   <translation>Einen Beat vor verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it to the memory list</source>
   <translation>In die Memory-Liste verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move loop</source>
   <translation>Loop verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move mark</source>
   <translation>Marker verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move out of the folder</source>
   <translation>Aus dem Ordner herausnehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move playlist</source>
   <translation>Playlist verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist down</source>
   <translation>Playlist nach unten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist up</source>
   <translation>Playlist nach oben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move section edge</source>
   <translation>Abschnittsgrenze verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move the anchor here</source>
   <translation>Anker hierher verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the anchor, tempos stay</source>
   <translation>Anker verschieben, Tempi bleiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the cue, beat by beat (with Alt freely)</source>
   <translation>Cue verschieben, Beat für Beat (mit Alt frei)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Move to pad</source>
   <translation>Auf Pad verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks down in the playlist</source>
   <translation>Tracks in der Playlist nach unten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks up in the playlist</source>
   <translation>Tracks in der Playlist nach oben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Moved by</source>
   <translation>Verschoben um</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Moved files</source>
   <translation>Verschobene Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Music ({endings})</source>
   <translation>Musik ({endings})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Name of the playlist</source>
   <translation>Name der Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Name of the smart playlist</source>
   <translation>Name der intelligenten Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of keys</source>
   <translation>Tonartnamen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of sections</source>
   <translation>Abschnittsnamen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Near it</source>
   <translation>In der Nähe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Near to the target: {percent} %</source>
   <translation>Nahe am Ziel: {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Neither key nor tempo is known. Analyse the track to see what mixes with it.</source>
   <translation>Weder Tonart noch Tempo sind bekannt. Analysiere den Track, um zu sehen, was zu ihm passt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New folder</source>
   <translation>Neuer Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>New keys:</source>
   <translation>Neue Tasten:</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>New music in these folders comes into the library by itself. Nothing is moved or deleted, and a drive that is unplugged is waited for.</source>
   <translation>Neue Musik in diesen Ordnern kommt von selbst in die Bibliothek. Nichts wird verschoben oder gelöscht, und auf ein abgezogenes Laufwerk wird gewartet.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New playlist</source>
   <translation>Neue Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>New playlist with the chosen tracks</source>
   <translation>Neue Playlist mit den ausgewählten Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>New playlist with these tracks</source>
   <translation>Neue Playlist mit diesen Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>New playlist “{name}”</source>
   <translation>Neue Playlist „{name}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>New set</source>
   <translation>Neues Set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next section</source>
   <translation>Nächster Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Next suggestion</source>
   <translation>Nächster Vorschlag</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next track of the list</source>
   <translation>Nächster Track der Liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Next track to review</source>
   <translation>Nächster zu prüfender Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>No DJ program has counted it as played</source>
   <translation>Kein DJ-Programm hat ihn als gespielt gezählt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>No DJ program has said anything of this library yet</source>
   <translation>Noch hat kein DJ-Programm etwas über diese Bibliothek gesagt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No beat grid</source>
   <translation>Kein Beatgrid</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No better: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>Nicht besser: {after} richtig statt {before}, an %n bestätigten Track</numerusform>
    <numerusform>Nicht besser: {after} richtig statt {before}, an %n bestätigten Tracks</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>No collection was found in the usual places. Choose a file or a folder.</source>
   <translation>An den üblichen Orten wurde keine Sammlung gefunden. Wähle eine Datei oder einen Ordner.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>No colour</source>
   <translation>Keine Farbe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>No command has such a name or key.</source>
   <translation>Kein Befehl hat so einen Namen oder so eine Taste.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>No cue was set: {why}.</source>
   <translation>Kein Cue gesetzt: {why}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No earlier searches yet</source>
   <translation>Noch keine früheren Suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No energy</source>
   <translation>Keine Energie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>No file is missing</source>
   <translation>Keine Datei fehlt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No file is missing. Esc shows all tracks.</source>
   <translation>Keine Datei fehlt. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>No folder is watched. Add one, such as your downloads: new music comes in by itself then.</source>
   <translation>Kein Ordner wird überwacht. Füg einen hinzu, etwa deine Downloads: Dann kommt neue Musik von selbst herein.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No genre</source>
   <translation>Kein Genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No grid waits for a look. Esc shows all tracks.</source>
   <translation>Kein Grid ist zu prüfen. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No key</source>
   <translation>Keine Tonart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No key found</source>
   <translation>Keine Tonart gefunden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>No key is known</source>
   <translation>Keine Tonart bekannt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>No keys</source>
   <translation>Keine Tasten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>No kind</source>
   <translation>Keine Art</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed.</source>
   <translation>Keine Angabe ist bestätigt: Was falsch aussieht, wird aufgelistet, aber kein Modell angeboten, bevor einige Angaben durchgesehen sind.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>No log is open</source>
   <translation>Kein Protokoll geöffnet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>No longer in the collection of {name}</source>
   <translation>Nicht mehr in der Sammlung von {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>No other track is there for this place.</source>
   <translation>Für diesen Platz gibt es keinen anderen Track.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>No other version of it was listened to.</source>
   <translation>Keine andere Fassung davon wurde angehört.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>No second style</source>
   <translation>Kein zweiter Stil</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>No sound</source>
   <translation>Kein Ton</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>No stars</source>
   <translation>Keine Sterne</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>No suggestion of this track has been refused</source>
   <translation>Für diesen Track wurde kein Vorschlag abgelehnt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No track is here twice. Esc shows all tracks.</source>
   <translation>Kein Track ist doppelt da. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>No track is left to review.</source>
   <translation>Es ist kein Track mehr zu prüfen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No tracks are in this playlist yet. Drag some onto its name.</source>
   <translation>In dieser Playlist sind noch keine Tracks. Zieh welche auf ihren Namen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody can listen to this track for what it sounds like.</source>
   <translation>Niemand kann diesen Track daraufhin anhören, wie er klingt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Nobody counts beats slower than 20 or faster than 500 BPM</source>
   <translation>Niemand zählt Beats langsamer als 20 oder schneller als 500 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody has listened to this track for what it sounds like.</source>
   <translation>Dieser Track wurde noch nicht daraufhin angehört, wie er klingt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>None was found in the usual places. The menu Library opens any file or stick later.</source>
   <translation>An den üblichen Orten wurde keine gefunden. Über das Menü „Bibliothek“ öffnest du später jede Datei oder jeden Stick.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>None yet: drag tracks here</source>
   <translation>Noch keine: Zieh Tracks hierher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>None: only the cues you have set</source>
   <translation>Keine: nur die Cues, die du gesetzt hast</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>None: switched off</source>
   <translation>Keinen: ausgeschaltet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Not analysed yet. Ctrl+R analyses the selected tracks.</source>
   <translation>Noch nicht analysiert. Strg+R analysiert die ausgewählten Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Not found</source>
   <translation>Nicht gefunden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not possible, and left as it is: %n label(s).</source>
   <translation>
    <numerusform>Nicht möglich und unverändert: %n Angabe.</numerusform>
    <numerusform>Nicht möglich und unverändert: %n Angaben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Not provably better: {after} right instead of {before}, on %n track(s), may be chance</source>
   <translation>
    <numerusform>Nicht nachweislich besser: {after} richtig statt {before}, an %n Track, kann Zufall sein</numerusform>
    <numerusform>Nicht nachweislich besser: {after} richtig statt {before}, an %n Tracks, kann Zufall sein</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not these</source>
   <translation>Diese nicht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Not written: {names}</source>
   <translation>Nicht geschrieben: {names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not, and why</source>
   <translation>Was nicht, und warum</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned from this library yet.</source>
   <translation>Aus dieser Bibliothek lässt sich noch nichts lernen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned yet, but wrong labels can be found.</source>
   <translation>Noch lässt sich nichts lernen, aber falsche Angaben lassen sich finden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Nothing changes; the new model can still be used another day</source>
   <translation>Es ändert sich nichts; das neue Modell lässt sich auch später noch benutzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Nothing could be learned; labels that look wrong were looked for.</source>
   <translation>Nichts ließ sich lernen; falsche Angaben wurden gesucht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing fits “{query}”. Esc shows all tracks.</source>
   <translation>Nichts passt zu „{query}“. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Nothing has been changed yet. Every change will stand here, and can be taken back.</source>
   <translation>Noch wurde nichts geändert. Jede Änderung wird hier stehen und lässt sich zurücknehmen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Nothing has been changed. The last sound backup can take its place: {fault}.</source>
   <translation>Es wurde nichts geändert. Die letzte heile Sicherung kann an ihre Stelle treten: {fault}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Nothing has failed.</source>
   <translation>Nichts ist fehlgeschlagen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing in the library moves.</source>
   <translation>Nichts in der Bibliothek verschiebt sich.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing in this playlist fits “{query}”. Esc shows all of it.</source>
   <translation>In dieser Playlist passt nichts zu „{query}“. Esc zeigt alles.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing is left to look at.</source>
   <translation>Es ist nichts mehr durchzugehen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>Nothing is lost: every change was on the disk. What is known of it stands in {log}.</source>
   <translation>Nichts ist verloren: Jede Änderung war gespeichert. Was darüber bekannt ist, steht in {log}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Nothing is written into your music files: what you change here goes along with exports.</source>
   <translation>In deine Musikdateien wird nichts geschrieben: Was du hier änderst, geht mit Exporten mit.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Nothing mixes with it so far. Widen the tempo, or tick an energy boost.</source>
   <translation>Bisher passt nichts dazu. Lass mehr Abweichung beim Tempo zu oder hake einen Energie-Boost an.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Nothing of this track is written</source>
   <translation>Von diesem Track wird nichts geschrieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing speaks against the table.</source>
   <translation>Nichts spricht gegen die Tabelle.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nothing that sounds like it is let through. Ask for less.</source>
   <translation>Nichts Ähnliches kommt durch die Filter. Verlangen Sie weniger.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Nothing to analyse</source>
   <translation>Nichts zu analysieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to listen to</source>
   <translation>Nichts anzuhören</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Nothing to listen to: every track can be found by its sound already</source>
   <translation>Nichts anzuhören: Jeder Track ist schon nach seinem Klang zu finden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to take apart</source>
   <translation>Nichts zu zerlegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a genre, or the model hears none.</source>
   <translation>Nichts zu übernehmen: Diese Tracks haben ein Genre, oder das Modell hört keines.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a mood of yours, or the model hears none.</source>
   <translation>Nichts zu übernehmen: Diese Tracks haben eine Atmosphäre von dir, oder das Modell hört keine.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Nothing was changed since.</source>
   <translation>Seither wurde nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Nothing was learned of it</source>
   <translation>Darüber wurde nichts gelernt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing was looked at yet.</source>
   <translation>Noch wurde nichts untersucht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Nothing was looked at yet. “Learn from my library” finds labels that look wrong.</source>
   <translation>Noch wurde nichts untersucht. „Aus meiner Bibliothek lernen“ findet zweifelhafte Angaben.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Nothing yet</source>
   <translation>Noch nichts</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Of %n track(s) nobody knows the tempo.</source>
   <translation>
    <numerusform>Von %n Track ist das Tempo nicht bekannt.</numerusform>
    <numerusform>Von %n Tracks ist das Tempo nicht bekannt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of club music: intro, build-up, drop, breakdown, outro</source>
   <translation>Von Clubmusik: Intro, Build-up, Drop, Breakdown, Outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Of no use: {faults}</source>
   <translation>Unbrauchbar: {faults}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of songs: intro, verse, chorus, bridge, break, outro</source>
   <translation>Von Songs: Intro, Verse, Refrain, Bridge, Break, Outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Olive</source>
   <translation>Oliv</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>On</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>On the deck each stem can be muted now.</source>
   <translation>Auf dem Deck lässt sich nun jeder Stem stumm schalten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: nothing, {why}</source>
   <translation>Bei „{title}“: nichts, {why}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: {mark}</source>
   <translation>Bei „{title}“: {mark}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>One by one</source>
   <translation>Einzeln</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>One colour</source>
   <translation>Eine Farbe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>One colour by its sound (RGB)</source>
   <translation>Eine Farbe nach dem Klang (RGB)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>One steady tempo</source>
   <translation>Ein konstantes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only in the playlist that is shown</source>
   <translation>Nur in der gezeigten Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only keys that mix with it</source>
   <translation>Nur Tonarten, die dazu passen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Only the chosen track</source>
   <translation>Nur der ausgewählte Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Only the library is changed, and undo takes it back. No music file is touched.</source>
   <translation>Nur die Bibliothek wird geändert, und „Rückgängig“ nimmt es zurück. Keine Musikdatei wird angerührt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only what was not played yet</source>
   <translation>Nur noch nicht Gespieltes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Only what you read changes. Commands and the library keep our own words, which tell most apart.</source>
   <translation>Nur was du liest, ändert sich. Befehle und Bibliothek behalten unsere eigenen Wörter, die am meisten unterscheiden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Only {few} of {many} tracks were looked at: a search narrows them down.</source>
   <translation>Nur {few} von {many} Tracks wurden angesehen: Eine Suche grenzt sie ein.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Open Key (1m)</source>
   <translation>Open Key (1m)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Open a library</source>
   <translation>Bibliothek öffnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a log…</source>
   <translation>Protokoll öffnen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a training log</source>
   <translation>Trainingsprotokoll öffnen</translation>
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
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Open log folder</source>
   <translation>Protokollordner öffnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Open music folder</source>
   <translation>Musikordner öffnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Open on the deck</source>
   <translation>Ins Deck laden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Open the folder of: {name}</source>
   <translation>Ordner öffnen: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open the log of a training run: the file that ends in .jsonl, beside the run's checkpoint. It grows while the run goes on, and the curves follow it.</source>
   <translation>Öffne das Protokoll eines Trainings: die Datei mit der Endung .jsonl neben dem Checkpoint. Sie wächst, solange das Training läuft, und die Kurven wachsen mit.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other</source>
   <translation>Andere</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments</source>
   <translation>Andere Instrumente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments alone</source>
   <translation>Nur andere Instrumente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Other targets by section</source>
   <translation>Andere Ziele je Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Other versions of it</source>
   <translation>Andere Fassungen davon</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Other way</source>
   <translation>Andere</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others from</source>
   <translation>Weitere aus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others may come between them; otherwise they stand where they fit best</source>
   <translation>Andere dürfen dazwischen kommen; sonst stehen sie, wo sie am besten passen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Ours: intro, verse, build-up, drop, breakdown, bridge, outro</source>
   <translation>Unsere: Intro, Verse, Build-up, Drop, Breakdown, Bridge, Outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Outro</source>
   <translation>Outro</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro %n bar(s), safe to mix from bar {bar}</source>
   <translation>
    <numerusform>Outro %n Takt, sicher mixbar ab Takt {bar}</numerusform>
    <numerusform>Outro %n Takte, sicher mixbar ab Takt {bar}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro, safe to mix from bar {bar}</source>
   <translation>Outro, sicher mixbar ab Takt {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>Outro: %n Takt Rhythmus ohne Stimme oder Melodie.</numerusform>
    <numerusform>Outro: %n Takte Rhythmus ohne Stimme oder Melodie.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/overview.py" />
   <source>Overview of the whole track</source>
   <translation>Übersicht des ganzen Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Packages of others and their licences</source>
   <translation>Pakete anderer und ihre Lizenzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Pad</source>
   <translation>Pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Pad {letter}</source>
   <translation>Pad {letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>Pad {letter} is empty again. Ctrl+Z brings it back.</source>
   <translation>Pad {letter} ist wieder leer. Strg+Z bringt den Inhalt zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter} is empty: press it to set a cue here</source>
   <translation>Pad {letter} ist leer: Drück es, um hier einen Cue zu setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter}, empty</source>
   <translation>Pad {letter}, leer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Pad {pad}</source>
   <translation>Pad {pad}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/pads_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Pads</source>
   <translation>Pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Pages about the program</source>
   <translation>Seiten über das Programm</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Pages of the settings</source>
   <translation>Seiten der Einstellungen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Part of the track</source>
   <translation>Teil des Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Pause or resume running work</source>
   <translation>Laufende Aufgaben anhalten oder fortsetzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Pause {job}</source>
   <translation>{job}: pausieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Paused; what was at work ends first</source>
   <translation>Pausiert; was gerade läuft, wird noch fertig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Phrases</source>
   <translation>Phrasen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Pink</source>
   <translation>Pink</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Pitch of the voice; the pointer over it tells the note</source>
   <translation>Tonhöhe der Stimme; der Zeiger darüber nennt den Ton</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place %n mark(s)</source>
   <translation>
    <numerusform>%n Marker setzen</numerusform>
    <numerusform>%n Marker setzen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues</source>
   <translation>Cues setzen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues on %n track(s)</source>
   <translation>
    <numerusform>Cues auf %n Track setzen</numerusform>
    <numerusform>Cues auf %n Tracks setzen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Place cues on the chosen tracks…</source>
   <translation>Cues auf ausgewählte Tracks setzen…</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Placing cues on %n track(s)</source>
   <translation>
    <numerusform>Cues setzen auf %n Track</numerusform>
    <numerusform>Cues setzen auf %n Tracks</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Planning cues</source>
   <translation>Planung der Cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play / pause</source>
   <translation>Play / Pause</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Play and tap along</source>
   <translation>Abspielen und mittippen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play from the chosen mark</source>
   <translation>Ab dem ausgewählten Marker abspielen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on</source>
   <translation>Autoplay</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on with the next track</source>
   <translation>Mit dem nächsten Track weiterspielen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Play the loop over and over</source>
   <translation>Loop fortlaufend abspielen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tapping.py" />
   <source>Play the track, then tap along.</source>
   <translation>Spiel den Track ab und tipp mit.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Playhead at {seconds} seconds, bar {bar}</source>
   <translation>Abspielposition bei {seconds} Sekunden, Takt {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Playhead: what is heard now</source>
   <translation>Abspielposition: was gerade zu hören ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>Playlist</source>
   <translation>Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Playlists</source>
   <translation>Playlists</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Playlists: {names}</source>
   <translation>Playlists: {names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Please look at the grid: {share} sure</source>
   <translation>Bitte Grid ansehen: {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Please review: the grid is {share} sure</source>
   <translation>Bitte prüfen: Das Grid ist {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Point to the file…</source>
   <translation>Datei angeben…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Preparing the export</source>
   <translation>Vorbereitung des Exports</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Press the new keys</source>
   <translation>Drück die neuen Tasten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous section</source>
   <translation>Voriger Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Previous suggestion</source>
   <translation>Voriger Vorschlag</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous track of the list</source>
   <translation>Voriger Track der Liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Previous track to review</source>
   <translation>Voriger zu prüfender Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Program and files</source>
   <translation>Programm und Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Program to write for</source>
   <translation>Zielprogramm</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Programs disagree on where an MP3 or AAC file begins. What is listed here is taken off their times when they come in, and added again when they go out, so that a cue keeps its place in the music. The table is what is known of each program; measured is where its beats lie in this library, over the tracks on whose tempo both agree.</source>
   <translation>Programme sind sich nicht einig, wo eine MP3- oder AAC-Datei beginnt. Was hier steht, wird beim Import von ihren Zeiten abgezogen und beim Export wieder dazugezählt, damit ein Cue seinen Platz in der Musik behält. Die Tabelle ist, was über jedes Programm bekannt ist; gemessen ist, wo seine Beats in dieser Bibliothek liegen, über alle Tracks, bei deren Tempo sich beide einig sind.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Progress of learning</source>
   <translation>Fortschritt des Lernens</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Progress of {job}</source>
   <translation>Fortschritt: {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Pull the waveform</source>
   <translation>Wellenform ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Purple</source>
   <translation>Lila</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Put a beat here</source>
   <translation>Beat hierher setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Put a track on the deck to see what the template gives there.</source>
   <translation>Lade einen Track ins Deck, um zu sehen, was die Vorlage dort ergibt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Put away</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Put back</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Put it away; what is done stays done</source>
   <translation>Ausblenden; was fertig ist, bleibt fertig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page as the program comes</source>
   <translation>Diese Seite auf die Vorgaben des Programms setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page back as it was when the settings were opened</source>
   <translation>Diese Seite so zurücksetzen, wie sie beim Öffnen der Einstellungen war</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Putting tracks aside as proof</source>
   <translation>Tracks als Beweis beiseitelegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Quantize</source>
   <translation>Quantize</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Rating</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Rating: {stars} of 5 stars</source>
   <translation>Bewertung: {stars} von 5 Sternen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Reading a backup</source>
   <translation>Sicherung wird gelesen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Reading the backup…</source>
   <translation>Die Sicherung wird gelesen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Reading the map…</source>
   <translation>Die Karte wird gelesen …</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Record label</source>
   <translation>Plattenlabel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo: {change}</source>
   <translation>Wiederholen: {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse suggestion</source>
   <translation>Vorschlag ablehnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Refuse {count} suggestions</source>
   <translation>{count} Vorschläge ablehnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong kind</source>
   <translation>Ablehnen: falsche Art</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong place</source>
   <translation>Ablehnen: falsche Stelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refused suggestions…</source>
   <translation>Abgelehnte Vorschläge…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remember import</source>
   <translation>Import vermerken</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Remixer</source>
   <translation>Remixer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove cue</source>
   <translation>Cue entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove cue or loop</source>
   <translation>Cue oder Loop entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove from playlist</source>
   <translation>Aus Playlist entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the library</source>
   <translation>Aus der Bibliothek entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the playlist</source>
   <translation>Aus der Playlist entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove grid anchor</source>
   <translation>Grid-Anker entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove loop</source>
   <translation>Loop entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove mark</source>
   <translation>Marker entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Remove playlist</source>
   <translation>Playlist entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove section</source>
   <translation>Abschnitt entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove take</source>
   <translation>Take entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Remove the anchor</source>
   <translation>Anker entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Remove the section</source>
   <translation>Abschnitt entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Remove the take</source>
   <translation>Take entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove track</source>
   <translation>Track entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove what is on pad {pad}</source>
   <translation>Pad {pad} leeren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} marks</source>
   <translation>{count} Marker entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} tracks</source>
   <translation>{count} Tracks entfernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename mark</source>
   <translation>Marker umbenennen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Rename playlist</source>
   <translation>Playlist umbenennen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename section</source>
   <translation>Abschnitt umbenennen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename take</source>
   <translation>Take umbenennen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename the take…</source>
   <translation>Take umbenennen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render a take</source>
   <translation>Take rendern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render the selected bars</source>
   <translation>Ausgewählte Takte rendern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Rendering {what}</source>
   <translation>{what} wird gerendert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Rendering: {what}</source>
   <translation>Wird gerendert: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Repair…</source>
   <translation>Reparieren…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Reset columns</source>
   <translation>Spalten zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore a backup</source>
   <translation>Sicherung wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore a backup…</source>
   <translation>Sicherung wiederherstellen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore the backup of {when}</source>
   <translation>Sicherung von {when} wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume {job}</source>
   <translation>{job}: fortsetzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Retraining</source>
   <translation>Neu lernen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Return adds the tracks, Escape goes back</source>
   <translation>Return fügt die Tracks hinzu, Escape geht zurück</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Return opens {link}</source>
   <translation>Return öffnet {link}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Review</source>
   <translation>Prüfen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Review the %n doubtful label(s)</source>
   <translation>
    <numerusform>Die %n zweifelhafte Angabe ansehen</numerusform>
    <numerusform>Die %n zweifelhaften Angaben ansehen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Right</source>
   <translation>Richtig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Rising</source>
   <translation>Steigend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Room on disk</source>
   <translation>Platz auf der Festplatte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round</source>
   <translation>Runden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Round tempo</source>
   <translation>Tempo runden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to a whole number</source>
   <translation>Auf ganze Zahl runden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to two decimals</source>
   <translation>Auf zwei Nachkommastellen runden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Running work</source>
   <translation>Laufende Aufgaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Runs on</source>
   <translation>Läuft auf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix from {time}, bar {bar}</source>
   <translation>Sicher mixbar ab {time}, Takt {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix until {time}, bar {bar}</source>
   <translation>Sicher mixbar bis {time}, Takt {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Save this search as a smart playlist…</source>
   <translation>Diese Suche als intelligente Playlist speichern…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Saved loop</source>
   <translation>Gespeicherter Loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Say on the left what the set shall be, then build it.</source>
   <translation>Sagen Sie links, wie das Set sein soll, und bauen Sie es dann.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Say that there is none</source>
   <translation>Ausdrücklich leer lassen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Say where to write: choose a file or a folder</source>
   <translation>Gib an, wohin geschrieben wird: Wähle eine Datei oder einen Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Scroll</source>
   <translation>Scrollen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Search commands and keys</source>
   <translation>Befehle und Tasten suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search of the smart playlist</source>
   <translation>Suche der intelligenten Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search the library</source>
   <translation>Bibliothek durchsuchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Search {key}</source>
   <translation>{key} suchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search: words, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</source>
   <translation>Suche: Wörter, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Second drop</source>
   <translation>Zweiter Drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Section</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Section name</source>
   <translation>Abschnittsname</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Section; “?” where the model is not sure</source>
   <translation>Abschnitt; „?“, wo das Modell nicht sicher ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own.</source>
   <translation>Abschnitte, die deine DJ-Programme gefunden haben, lehren nur neben eigenen Abschnitten oder Cues, die welche benennen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>See what came of it</source>
   <translation>Ergebnis ansehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Seek</source>
   <translation>Position wählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Segmentation</source>
   <translation>Segmentierung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select 16 bars from the playhead</source>
   <translation>16 Takte ab der Abspielposition auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Select all tracks</source>
   <translation>Alle Tracks auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Select bars</source>
   <translation>Takte auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Select bars first: draw over the waveform with Shift held.</source>
   <translation>Wähle zuerst Takte: Zieh mit gehaltenem Shift über die Wellenform.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select the section at the playhead</source>
   <translation>Abschnitt an der Abspielposition auswählen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Selected ({n_tracks:,})</source>
   <translation>Ausgewählte ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set a beat here</source>
   <translation>Beat hierher setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a cue here</source>
   <translation>Cue hier setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a cue on pad {letter}</source>
   <translation>Cue auf Pad {letter} setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a loop on pad {letter}</source>
   <translation>Loop auf Pad {letter} setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a memory cue here</source>
   <translation>Memory Cue hier setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Set an anchor here</source>
   <translation>Anker hier setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Set builder</source>
   <translation>Set-Baukasten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set cues from the templates</source>
   <translation>Cues aus den Vorlagen setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set grid anchor</source>
   <translation>Grid-Anker setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set hot cue</source>
   <translation>Hot Cue setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set loop</source>
   <translation>Loop setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set memory cue</source>
   <translation>Memory Cue setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set tempo to {tempo} BPM</source>
   <translation>Tempo auf {tempo} BPM setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Set up djanalyzer</source>
   <translation>djanalyzer einrichten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Set up in three steps</source>
   <translation>In drei Schritten einrichten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Set up in three steps…</source>
   <translation>In drei Schritten einrichten…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set {fields}</source>
   <translation>{fields} setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Setting cues</source>
   <translation>Cues setzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Settings…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Several</source>
   <translation>Verschiedene</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Shift</source>
   <translation>Schieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + drag</source>
   <translation>Shift + Ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + wheel</source>
   <translation>Shift + Mausrad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beat</source>
   <translation>Takte um {count} Beat verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beats</source>
   <translation>Takte um {count} Beats verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift beat grid by {time} ms</source>
   <translation>Beatgrid um {time} ms verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms back</source>
   <translation>Grid 1 ms zurück verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms forward</source>
   <translation>Grid 1 ms vor verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms back</source>
   <translation>Grid 10 ms zurück verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms forward</source>
   <translation>Grid 10 ms vor verschieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Shift+click or right click: {words}</source>
   <translation>Umschalt+Klick oder Rechtsklick: {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Shortcut</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show %n failure(s)</source>
   <translation>
    <numerusform>%n Fehler zeigen</numerusform>
    <numerusform>%n Fehler zeigen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show duplicates</source>
   <translation>Duplikate zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show files that cannot be read</source>
   <translation>Unlesbare Dateien zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Show in the file manager</source>
   <translation>Im Dateimanager zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Show in the playlist's own order</source>
   <translation>In der Reihenfolge der Playlist zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show missing files</source>
   <translation>Fehlende Dateien zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show or hide the single jobs</source>
   <translation>Einzelne Aufgaben zeigen oder verbergen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Show the chosen file's folder</source>
   <translation>Den Ordner der ausgewählten Datei zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Show the set that was shown before (Ctrl+Z)</source>
   <translation>Das vorige Set wieder zeigen (Strg+Z)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Show the style lab</source>
   <translation>Stil-Labor zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Show the whole map (Home)</source>
   <translation>Die ganze Karte zeigen (Pos1)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Show tracks to review</source>
   <translation>Zu prüfende Tracks zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose genre the model doubts</source>
   <translation>Tracks zeigen, deren Genre das Modell anzweifelt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose key the stems doubt</source>
   <translation>Tracks zeigen, deren Tonart die Stems anzweifeln</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show what failed, why, and try again</source>
   <translation>Zeigen, was fehlgeschlagen ist und warum, und es noch einmal versuchen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Show what is asked of the tracks that are found</source>
   <translation>Zeigen, was von den gefundenen Tracks verlangt wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the chosen track</source>
   <translation>Zeigen, was wie der gewählte Track klingt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the section at the playhead</source>
   <translation>Zeigen, was wie der Abschnitt am Abspielkopf klingt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Show what was skipped again</source>
   <translation>Übersprungenes wieder zeigen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Show which moments decided</source>
   <translation>Zeigen, welche Stellen entschieden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Similar</source>
   <translation>Ähnlich</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Six tracks in six genres, made on this computer. Ready in a minute.</source>
   <translation>Sechs Tracks in sechs Genres, auf diesem Computer erzeugt. Fertig in einer Minute.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Sixteen pads</source>
   <translation>Sechzehn Pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Sixteen, as rekordbox has them</source>
   <translation>Sechzehn, wie in rekordbox</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Size now</source>
   <translation>Größe jetzt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Skip goes on.</source>
   <translation>Überspringen geht weiter.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Skip it</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip label</source>
   <translation>Angabe überspringen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip {count} labels</source>
   <translation>{count} Angaben überspringen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Sky blue</source>
   <translation>Himmelblau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slow down while held</source>
   <translation>Bremsen, solange gedrückt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 0.1 %</source>
   <translation>0.1 % langsamer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 1 %</source>
   <translation>1 % langsamer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Smart playlist</source>
   <translation>Intelligente Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Smoothing</source>
   <translation>Glättung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Softer</source>
   <translation>Leiser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Somebody joins or leaves, {time}
Confidence: {trust}</source>
   <translation>Etwas kommt dazu oder fällt weg, {time}
Sicherheit: {trust}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Somebody sings in {n_sung} of %n track(s)</source>
   <translation>
    <numerusform>In {n_sung} von %n Track wird gesungen</numerusform>
    <numerusform>In {n_sung} von %n Tracks wird gesungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Somebody sings or speaks</source>
   <translation>Jemand singt oder spricht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Something went wrong in djanalyzer</source>
   <translation>In djanalyzer ist etwas schiefgegangen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Sort cues</source>
   <translation>Cues sortieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Sorted by a column, tracks stay where they are. Show the playlist's own order to move them.</source>
   <translation>Solange nach einer Spalte sortiert ist, bleiben Tracks, wo sie sind. Zeig die Reihenfolge der Playlist, um sie zu verschieben.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound</source>
   <translation>Audio</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound device</source>
   <translation>Audiogerät</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed in percent</source>
   <translation>Geschwindigkeit in Prozent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Speed up while held</source>
   <translation>Anschieben, solange gedrückt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Split section</source>
   <translation>Abschnitt teilen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Split the section here</source>
   <translation>Abschnitt hier teilen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Spread {value:.1f} ms</source>
   <translation>Streuung {value:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Stand at</source>
   <translation>Stehen bei</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>Start it once only, and drop files on its window. The system says: {reason}</source>
   <translation>Starte djanalyzer nur einmal und zieh Dateien auf sein Fenster. Das System meldet: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Start learning</source>
   <translation>Lernen beginnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>State</source>
   <translation>Status</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Steady</source>
   <translation>Konstant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Steady tempo</source>
   <translation>Konstantes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Stems</source>
   <translation>Stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Step {number} of {n_steps}</source>
   <translation>Schritt {number} von {n_steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Step {step:,}: {values}</source>
   <translation>Schritt {step:,}: {values}</translation>
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
   <translation>Stopp</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Stop rendering: {what}</source>
   <translation>Rendern beenden: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Stop running work</source>
   <translation>Laufende Aufgaben stoppen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Stop watching</source>
   <translation>Nicht mehr überwachen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stop {job}</source>
   <translation>{job}: stoppen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Stop: write nothing of it</source>
   <translation>Stopp: nichts davon schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stopping…</source>
   <translation>Wird gestoppt…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Stretch beat grid</source>
   <translation>Beatgrid dehnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch here</source>
   <translation>Hier dehnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Stretch the beat grid, while it is edited</source>
   <translation>Beatgrid dehnen, solange es bearbeitet wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch: pull the nearest beat here</source>
   <translation>Dehnen: nächstgelegenen Beat hierher ziehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Structure</source>
   <translation>Struktur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Style</source>
   <translation>Stil</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Style lab</source>
   <translation>Stil-Labor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Suggestion</source>
   <translation>Vorschlag</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Suggestion: dashed until you accept it; dots say how sure it is</source>
   <translation>Vorschlag: gestrichelt, bis du ihn annimmst; Punkte zeigen, wie sicher er ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Suggestions at least</source>
   <translation>Vorschläge ab</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Suggestions to add</source>
   <translation>Vorschläge dazunehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Suggestions wait on the deck: Enter accepts one.</source>
   <translation>Auf dem Deck warten Vorschläge: Enter nimmt einen an.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>T shows other ways to count, G says it is right</source>
   <translation>T zeigt andere Zählweisen, G sagt, dass es stimmt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Tags</source>
   <translation>Tags</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Take</source>
   <translation>Take</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Take %n new place(s)</source>
   <translation>
    <numerusform>%n neuen Ort übernehmen</numerusform>
    <numerusform>%n neue Orte übernehmen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Take apart into stems</source>
   <translation>In Stems zerlegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Take it back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take it over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word back</source>
   <translation>Meine Angabe zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Take my word on the grid back</source>
   <translation>Meine Angabe zum Grid zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Take my word on the sections back</source>
   <translation>Meine Angabe zu den Abschnitten zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take my word on the {fields} back</source>
   <translation>Meine Angabe zurücknehmen: {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word on {field} back</source>
   <translation>{field}: meine Angabe zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Take of the style lab: its bars; hollow while the original is heard</source>
   <translation>Take des Stil-Labors: seine Takte; hohl, solange das Original zu hören ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the genre</source>
   <translation>Genre übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the genre that the model hears</source>
   <translation>Vom Modell gehörtes Genre übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the mood</source>
   <translation>Atmosphäre übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the mood that the model hears</source>
   <translation>Vom Modell gehörte Atmosphäre übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Take over the sections of {name}</source>
   <translation>Abschnitte von {name} übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take over: {what}</source>
   <translation>Übernehmen: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take refusal back</source>
   <translation>Ablehnung zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Take the chosen ones off this list</source>
   <translation>Die ausgewählten aus dieser Liste nehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Take the chosen tracks apart into stems</source>
   <translation>Ausgewählte Tracks in Stems zerlegen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Take the last export back</source>
   <translation>Letzten Export zurücknehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Take the track out; it is not taken again (Delete)</source>
   <translation>Den Track herausnehmen; er wird nicht wieder genommen (Entf)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Take your answer on the chosen ones back: their labels stay as they are</source>
   <translation>Nimmt deine Antwort zu den ausgewählten zurück: Ihre Angaben bleiben, wie sie sind</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Take: {name}</source>
   <translation>Take: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken apart by</source>
   <translation>Zerlegt von</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Taken back</source>
   <translation>Zurückgenommen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Taken for a file of another name or place</source>
   <translation>Als Datei mit anderem Namen oder Ort erkannt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken up now</source>
   <translation>Derzeit belegt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/take_list.py" />
   <source>Takes</source>
   <translation>Takes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Takes the track apart into drums, bass, other instruments and vocals, to mute each of them</source>
   <translation>Zerlegt den Track in Drums, Bass, andere Instrumente und Vocals, um jedes davon stumm zu schalten</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Taking %n track(s) apart</source>
   <translation>
    <numerusform>%n Track wird zerlegt</numerusform>
    <numerusform>%n Tracks werden zerlegt</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Taking apart {title}</source>
   <translation>{title} wird zerlegt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart…</source>
   <translation>Wird zerlegt…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart… {percent} %</source>
   <translation>Wird zerlegt… {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking new places</source>
   <translation>Übernahme der neuen Orte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking the export back</source>
   <translation>Zurücknehmen des Exports</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking the track apart</source>
   <translation>Der Track wird zerlegt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Tap</source>
   <translation>Tap</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap a beat</source>
   <translation>Beat mittippen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap bar</source>
   <translation>Tap Takt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Tap tempo {tempo} BPM</source>
   <translation>Tempo {tempo} BPM aus Taps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap the first beat of a bar</source>
   <translation>Ersten Beat des Takts mittippen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target in: {section}</source>
   <translation>Ziel in: {section}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target style</source>
   <translation>Zielstil</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Tasks that are shown</source>
   <translation>Gezeigte Aufgaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Teacher and student</source>
   <translation>Lehrer und Schüler</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Teal</source>
   <translation>Petrol</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Temperatures of distillation</source>
   <translation>Temperaturen der Destillation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates</source>
   <translation>Vorlagen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates of cues</source>
   <translation>Cue-Vorlagen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Templates of cues…</source>
   <translation>Cue-Vorlagen…</translation>
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
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Tempo at the beginning</source>
   <translation>Tempo am Anfang</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Tempo at the end</source>
   <translation>Tempo am Ende</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Tempo in beats per minute</source>
   <translation>Tempo in Beats pro Minute</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Tempos near the track's</source>
   <translation>Tempi in der Nähe des Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>That was the last track of the list.</source>
   <translation>Das war der letzte Track der Liste.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>That was the last track to review.</source>
   <translation>Das war der letzte zu prüfende Track.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The analysis of this track says nothing of genre and mood.</source>
   <translation>Die Analyse dieses Tracks sagt nichts zu Genre und Atmosphäre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The backup has been restored.</source>
   <translation>Die Sicherung ist wiederhergestellt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The backup of {when} takes the place of what is there.</source>
   <translation>Die Sicherung von {when} tritt an die Stelle dessen, was da ist.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>Die Takte von %n Track mit einer Ursache: {cause}</numerusform>
    <numerusform>Die Takte von %n Tracks mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars: {labelled}, or rather {proposed}?</source>
   <translation>Die Takte: {labelled} oder eher {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The beat grid: {labelled}, or rather {proposed}?</source>
   <translation>Das Beatgrid: {labelled} oder eher {proposed}?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The calmest %n bar(s)</source>
   <translation>
    <numerusform>Der leiseste Takt (%n)</numerusform>
    <numerusform>Die leisesten %n Takte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The cards of the models</source>
   <translation>Die Modellkarten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>The chosen track of the table</source>
   <translation>Der ausgewählte Track der Tabelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the library’s</source>
   <translation>Die Klicks sind von der Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the model’s</source>
   <translation>Die Klicks sind vom Modell</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>The confident ones</source>
   <translation>Nur die sicheren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>The cue point is here. Hold Cue to listen from it.</source>
   <translation>Der Cue-Punkt ist hier. Halte Cue gedrückt, um von dort zu hören.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The cue: at {labelled}, or rather at {proposed}?</source>
   <translation>Der Cue: bei {labelled} oder eher bei {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>The curves begin when the tracks have been heard.</source>
   <translation>Die Kurven beginnen, wenn die Tracks gehört sind.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>The damaged library is kept beside it</source>
   <translation>Die beschädigte Bibliothek bleibt daneben erhalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The deck shows where somebody sings, and at which pitch.</source>
   <translation>Das Deck zeigt, wo jemand singt und auf welcher Tonhöhe.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The drums alone change; melody and harmony stay as they are</source>
   <translation>Nur die Drums ändern sich; Melodie und Harmonie bleiben, wie sie sind</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>Die Energie von %n Track mit einer Ursache: {cause}</numerusform>
    <numerusform>Die Energie von %n Tracks mit einer Ursache: {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy: {labelled}, or rather {proposed}?</source>
   <translation>Die Energie: {labelled} oder eher {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The fastest there is</source>
   <translation>Das schnellste Gerät</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The file before it is kept as {path}</source>
   <translation>Die vorige Datei bleibt erhalten als {path}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The file of the track holds other music by now than when this was rendered.</source>
   <translation>Die Datei des Tracks enthält inzwischen andere Musik als damals, als dies gerendert wurde.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>The first %n bar(s) are free.</source>
   <translation>
    <numerusform>Der erste Takt (%n) ist frei.</numerusform>
    <numerusform>Die ersten %n Takte sind frei.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The first beats of the bars are {share} sure</source>
   <translation>Die ersten Beats der Takte sind {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>The folder {folder} is not there.</source>
   <translation>Der Ordner {folder} ist nicht da.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The genre</source>
   <translation>Das Genre</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The genre of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>Das Genre von %n Track ist jetzt deine Angabe. Strg+Z nimmt das zurück.</numerusform>
    <numerusform>Das Genre von %n Tracks ist jetzt deine Angabe. Strg+Z nimmt das zurück.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The genre: {labelled}, or rather {proposed}?</source>
   <translation>Das Genre: {labelled} oder eher {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest fall</source>
   <translation>Der stärkste Abfall</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest rise</source>
   <translation>Der stärkste Anstieg</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The grid is right</source>
   <translation>Das Grid stimmt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>The grid is right. Shift+N opens the next track to review.</source>
   <translation>Das Grid stimmt. Shift+N öffnet den nächsten zu prüfenden Track.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is your own word</source>
   <translation>Das Grid ist deine eigene Angabe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is {share} sure</source>
   <translation>Das Grid ist {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The key: {labelled}, or rather {proposed}?</source>
   <translation>Die Tonart: {labelled} oder eher {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is right</source>
   <translation>Die Angabe ist richtig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is wrong, what is proposed is right</source>
   <translation>Die Angabe ist falsch, der Vorschlag richtig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The library has changed: measuring again…</source>
   <translation>Die Bibliothek hat sich geändert: Es wird neu gemessen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The library is damaged.</source>
   <translation>Die Bibliothek ist beschädigt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The library that would come back is damaged, and it may not be possible to open it: {fault}.</source>
   <translation>Die Bibliothek, die zurückkäme, ist beschädigt und lässt sich vielleicht nicht öffnen: {fault}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The library's file</source>
   <translation>Datei der Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The longest section</source>
   <translation>Der längste Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>The loop begins at {time}. O ends it at the playhead.</source>
   <translation>Der Loop beginnt bei {time}. O beendet ihn an der Abspielposition.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest %n bar(s)</source>
   <translation>
    <numerusform>Der lauteste Takt (%n)</numerusform>
    <numerusform>Die lautesten %n Takte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest drop</source>
   <translation>Der lauteste Drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest section</source>
   <translation>Der lauteste Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map is being laid out.</source>
   <translation>Die Karte wird angelegt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map shows what sounds alike side by side. No track was listened to for it yet.</source>
   <translation>Die Karte zeigt nebeneinander, was ähnlich klingt. Noch kein Track wurde dafür angehört.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The menu Help has these steps too</source>
   <translation>Diese Schritte findest du auch im Menü „Hilfe“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The menu Library takes the export back.</source>
   <translation>Im Menü „Bibliothek“ kannst du den Export zurücknehmen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The model doubts no genre. Esc shows all tracks.</source>
   <translation>Das Modell zweifelt kein Genre an. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The mood</source>
   <translation>Die Atmosphäre</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The mood of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>Die Atmosphäre von %n Track ist jetzt deine Angabe. Strg+Z nimmt das zurück.</numerusform>
    <numerusform>Die Atmosphäre von %n Tracks ist jetzt deine Angabe. Strg+Z nimmt das zurück.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The mood: {labelled}, or rather {proposed}?</source>
   <translation>Die Stimmung: {labelled} oder eher {proposed}?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is better at %n thing(s). Use it for those, or keep the old one.</source>
   <translation>
    <numerusform>Das neue Modell ist in %n Sache besser. Benutze es dafür, oder behalte das alte.</numerusform>
    <numerusform>Das neue Modell ist in %n Sachen besser. Benutze es dafür, oder behalte das alte.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The new model is in use. Analyse tracks again to hear it.</source>
   <translation>Das neue Modell ist in Gebrauch. Analysiere Tracks neu, um es zu hören.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is not provably better at anything: the old one stays.</source>
   <translation>Das neue Modell ist in nichts nachweislich besser: Das alte bleibt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The next meter</source>
   <translation>Nächste Taktart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The next track that is analysed is analysed there.</source>
   <translation>Gilt ab dem nächsten Track, der analysiert wird.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The old model is in use again.</source>
   <translation>Das alte Modell ist wieder in Gebrauch.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>The one colour</source>
   <translation>Die eine Farbe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_lab.py" />
   <source>The playhead stands in no section.</source>
   <translation>Die Abspielposition liegt in keinem Abschnitt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The program's grids do not agree with each other: set by ear, perhaps.</source>
   <translation>Die Grids des Programms sind sich nicht einig: vielleicht nach Gehör gesetzt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The program's licence</source>
   <translation>Die Lizenz des Programms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>The program’s own network listens again.</source>
   <translation>Das Netz des Programms hört wieder.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>The program’s own networks</source>
   <translation>Die Netze des Programms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same energy</source>
   <translation>Die gleiche Energie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same key, an hour up or down on the Camelot wheel, and the relative key</source>
   <translation>Die gleiche Tonart, eine Stunde auf oder ab auf dem Camelot-Rad, und die Paralleltonart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The same seed renders the same take again; another one renders another take</source>
   <translation>Derselbe Startwert rendert denselben Take noch einmal, ein anderer einen anderen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The section: {labelled}, or rather {proposed}?</source>
   <translation>Der Abschnitt: {labelled} oder eher {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>The sections are right</source>
   <translation>Die Abschnitte stimmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>The set, and why each track stands where it does</source>
   <translation>Das Set, und warum jeder Track steht, wo er steht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device goes away again and again.</source>
   <translation>Das Audiogerät fällt immer wieder aus.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device went away ({name}). The music plays on at the system's own device.</source>
   <translation>Das Audiogerät ist weg ({name}). Die Musik läuft auf dem Gerät des Systems weiter.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>The stems are being read; that is heard in a moment.</source>
   <translation>Die Stems werden gelesen; gleich ist es zu hören.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The stems doubt no key. Esc shows all tracks.</source>
   <translation>Die Stems zweifeln keine Tonart an. Esc zeigt alle Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The stems of these tracks are there already.</source>
   <translation>Die Stems dieser Tracks sind schon da.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The table alone</source>
   <translation>Nur die Tabelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>The take in place of the original</source>
   <translation>Den Take anstelle des Originals</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>The take is being read; it is heard in a moment.</source>
   <translation>Der Take wird gelesen; gleich ist er zu hören.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The take is {level} dB softer than the original: its peaks leave no more room.</source>
   <translation>Der Take ist {level} dB leiser als das Original: Seine Spitzen lassen nicht mehr Platz.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>The tempo here. Arrows change it by 0.01, page up and page down by 0.1; Return takes it.</source>
   <translation>Das Tempo hier. Pfeiltasten ändern es um 0.01, Bild auf und Bild ab um 0.1; Return übernimmt es.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>The tempo that is heard</source>
   <translation>Das Tempo, das zu hören ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The tempo: {labelled}, or rather {proposed}?</source>
   <translation>Das Tempo: {labelled} oder eher {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>The track's own tempo</source>
   <translation>Eigenes Tempo des Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The tracks are being listened to. They come to the map when that is done.</source>
   <translation>Die Tracks werden angehört. Danach kommen sie auf die Karte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The tracks lie in two places: no single offset fits them.</source>
   <translation>Die Tracks liegen an zwei Stellen: Kein einzelner Versatz passt für alle.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The tracks that are chosen in the table; they can be dragged here as well</source>
   <translation>Die in der Tabelle gewählten Tracks; sie können auch hierher gezogen werden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The whole library</source>
   <translation>Die ganze Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track</source>
   <translation>Ganzer Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track, one of its sections, or the same music faster, higher or mastered anew</source>
   <translation>Der ganze Track, einer seiner Abschnitte, oder die gleiche Musik schneller, höher oder neu gemastert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The window speaks it from the next start on.</source>
   <translation>Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The {n_tracks} newest tracks now, the rest when I say so</source>
   <translation>Die {n_tracks} neuesten Tracks jetzt, den Rest, wenn ich es sage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Theme</source>
   <translation>Design</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Then</source>
   <translation>Dann</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There are too few tracks: the set lasts {minutes} of {wished} minutes.</source>
   <translation>Es sind zu wenige Tracks: Das Set dauert {minutes} von {wished} Minuten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; did you mean “{meant}:”?</source>
   <translation>Es gibt kein Feld „{field}:“; meintest du „{meant}:“?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; it is searched as text.</source>
   <translation>Es gibt kein Feld „{field}:“; es wird als Text gesucht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>There is no track to learn from.</source>
   <translation>Es gibt keinen Track, aus dem gelernt werden könnte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>There is nothing else that was listened to.</source>
   <translation>Sonst wurde noch nichts angehört.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>There is nothing to put on a map yet. Import and analyse tracks first.</source>
   <translation>Es gibt noch nichts für eine Karte. Importiere und analysiere zuerst Tracks.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>There is nothing to take back.</source>
   <translation>Es gibt nichts zurückzunehmen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There was no place for {titles}.</source>
   <translation>Kein Platz war für {titles}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>These are the model’s own estimates.</source>
   <translation>Das sind Schätzungen des Modells selbst.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>These files begin alike in every program: what is left is how it sets its beats.</source>
   <translation>Diese Dateien beginnen in jedem Programm gleich: Was bleibt, ist, wie es seine Beats setzt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>These tracks have been analysed already.</source>
   <translation>Diese Tracks sind schon analysiert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>These tracks have been listened to already.</source>
   <translation>In diesen Tracks wurde schon gesucht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>They are listed under New in the sidebar.</source>
   <translation>Sie stehen in der Seitenleiste unter „Neu“.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>This cannot be written</source>
   <translation>Das lässt sich nicht schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This change and the undone ones before it are made again.</source>
   <translation>Diese Änderung und die rückgängig gemachten davor werden wiederholt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>This computer has no sound device.</source>
   <translation>Dieser Computer hat kein Audiogerät.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>This is a fault of djanalyzer, not yours. Your library is as it was.</source>
   <translation>Das ist ein Fehler von djanalyzer, nicht deiner. Deine Bibliothek ist, wie sie war.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>This is the first track of the list.</source>
   <translation>Das ist der erste Track der Liste.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>This is the first track to review.</source>
   <translation>Das ist der erste zu prüfende Track.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This is the last change that stands. Choose another one to go back to it.</source>
   <translation>Das ist die letzte gültige Änderung. Wähle eine andere, um zu ihr zurückzugehen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>This label was changed since it was found.</source>
   <translation>Diese Angabe wurde inzwischen geändert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>This section</source>
   <translation>Dieser Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>This track cannot be heard: {reason}</source>
   <translation>Dieser Track lässt sich nicht abspielen: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>This track has no beat grid yet; Ctrl+R analyses it.</source>
   <translation>Dieser Track hat noch kein Beatgrid; Strg+R analysiert ihn.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>This track has no sections; Ctrl+R analyses it.</source>
   <translation>Dieser Track hat keine Abschnitte; Strg+R analysiert ihn.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>This track is not in the library any more.</source>
   <translation>Dieser Track ist nicht mehr in der Bibliothek.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>This window cannot hear of a second start of djanalyzer.</source>
   <translation>Dieses Fenster bemerkt einen zweiten Start von djanalyzer nicht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Three bands</source>
   <translation>Drei Bänder</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Tick the columns to be shown. Drag them, or move them with the buttons.</source>
   <translation>Hake die Spalten an, die du sehen willst. Zieh sie oder verschieb sie mit den Schaltflächen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Tick what you want to take in:</source>
   <translation>Hake an, was du übernehmen willst:</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets by program and files</source>
   <translation>Zeitversatz nach Programm und Dateien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets of DJ programs</source>
   <translation>Zeitversatz der DJ-Programme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Time offsets of DJ programs…</source>
   <translation>Zeitversatz der DJ-Programme…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Time offsets, taken off what these programs said</source>
   <translation>Zeitversatz, von den Angaben dieser Programme abgezogen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Times of other programs</source>
   <translation>Zeiten anderer Programme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>To review</source>
   <translation>Zu prüfen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the anchor before</source>
   <translation>Zum vorigen Anker</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the mark or section before</source>
   <translation>Zum vorigen Marker oder Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the next anchor</source>
   <translation>Zum nächsten Anker</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the next mark or section</source>
   <translation>Zum nächsten Marker oder Abschnitt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>To the start</source>
   <translation>Zum Anfang</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To what is chosen</source>
   <translation>Auf die Auswahl</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Today {time}</source>
   <translation>Heute {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Told by {name}</source>
   <translation>Angabe von {name}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too few to tell: %n confirmed track(s) by {artists} artists; {fewest} by {fewest_artists} are needed</source>
   <translation>
    <numerusform>Zu wenige für ein Urteil: %n bestätigter Track von {artists} Künstlern; nötig sind {fewest} von {fewest_artists}</numerusform>
    <numerusform>Zu wenige für ein Urteil: %n bestätigte Tracks von {artists} Künstlern; nötig sind {fewest} von {fewest_artists}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Too few tracks to tell.</source>
   <translation>Zu wenige Tracks für eine Aussage.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too little is said about these tracks to learn from: at most {most} of them agree on what they name.</source>
   <translation>Über diese Tracks ist zu wenig gesagt, um daraus zu lernen: Höchstens {most} von ihnen nennen dasselbe Merkmal.</translation>
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
   <translation>Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Track and library</source>
   <translation>Track und Bibliothek</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Track number</source>
   <translation>Tracknummer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>Track {place} of {total} to review</source>
   <translation>Zu prüfen: Track {place} von {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/library_view.py" />
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Tracks</source>
   <translation>Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Tracks ({n_tracks:,})</source>
   <translation>Tracks ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Tracks at a time</source>
   <translation>Tracks gleichzeitig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Tracks on which it changed most; a double click opens one</source>
   <translation>Tracks, bei denen sich am meisten geändert hat; ein Doppelklick öffnet einen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Tracks that are to be in the set</source>
   <translation>Tracks, die in das Set sollen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Tracks that mix with it</source>
   <translation>Dazu passende Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_list.py" />
   <source>Tracks that sound alike</source>
   <translation>Tracks, die ähnlich klingen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Tracks to write</source>
   <translation>Zu schreibende Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training log</source>
   <translation>Trainingsprotokoll</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training logs (*.jsonl);;All files (*)</source>
   <translation>Trainingsprotokolle (*.jsonl);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Training log…</source>
   <translation>Trainingsprotokoll…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Try again</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Try all again</source>
   <translation>Alle noch einmal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Try the demo collection</source>
   <translation>Demo-Sammlung ausprobieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Tuning</source>
   <translation>Stimmung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Type a playlist's name, or that of a new one</source>
   <translation>Tipp den Namen einer Playlist ein, oder den einer neuen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Type the tempo</source>
   <translation>Tempo eintippen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Type what the playlist should find; it then keeps itself up to date.</source>
   <translation>Tipp ein, was die Playlist finden soll; danach hält sie sich selbst aktuell.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Undo takes it back.</source>
   <translation>„Rückgängig“ nimmt es zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Undo these changes</source>
   <translation>Änderungen verwerfen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undo: {change}</source>
   <translation>Rückgängig: {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change}</source>
   <translation>Rückgängig gemacht: {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in %n track(s)</source>
   <translation>
    <numerusform>Rückgängig gemacht: {change} bei %n Track</numerusform>
    <numerusform>Rückgängig gemacht: {change} bei %n Tracks</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in “{title}”</source>
   <translation>Rückgängig gemacht: {change} bei „{title}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Unknown artist</source>
   <translation>Unbekannter Interpret</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Unlock all of the chosen tracks</source>
   <translation>Alle Angaben der ausgewählten Tracks entsperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Unlock {fields}</source>
   <translation>{fields} entsperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Unreadable</source>
   <translation>Unlesbar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Up</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Use</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Use all that is better</source>
   <translation>Alles Bessere benutzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use it</source>
   <translation>Benutzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use measured time offsets</source>
   <translation>Gemessenen Zeitversatz verwenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use no time offsets</source>
   <translation>Keinen Zeitversatz verwenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use taps</source>
   <translation>Taps nutzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the model before it again for: {what}</source>
   <translation>Wieder das vorige Modell benutzen für: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the new model for: {what}</source>
   <translation>Das neue Modell benutzen für: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Use the program’s own</source>
   <translation>Die des Programms verwenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Use the program’s own again</source>
   <translation>Wieder das des Programms benutzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use the table's time offsets</source>
   <translation>Zeitversatz der Tabelle verwenden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Use this one</source>
   <translation>Dieses benutzen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use what was tapped</source>
   <translation>Taps übernehmen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Use {told}</source>
   <translation>Verwenden: {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Use: {words}</source>
   <translation>Verwenden: {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Using other time offsets</source>
   <translation>Wechsel des Zeitversatzes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Verse</source>
   <translation>Verse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version and machine, for a question or a report of a fault</source>
   <translation>Version und Computer, für eine Frage oder eine Fehlermeldung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Violet</source>
   <translation>Violett</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Vocal in</source>
   <translation>Vocal-Einsatz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Vocals</source>
   <translation>Vocals</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>Vocals ?</source>
   <translation>Vocals ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Vocals alone</source>
   <translation>Nur Vocals</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Vocals and stems</source>
   <translation>Vocals und Stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Vocals, {start} to {stop}
Confidence: {trust}</source>
   <translation>Vocals, {start} bis {stop}
Sicherheit: {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice</source>
   <translation>Stimme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice enters</source>
   <translation>Stimme setzt ein</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice stops</source>
   <translation>Stimme hört auf</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Volume</source>
   <translation>Lautstärke</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Volume of the metronome</source>
   <translation>Lautstärke des Metronoms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Your files stay as they are.</source>
   <translation>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Deine Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits until the computer is plugged in.</source>
   <translation>Wartet, bis der Computer am Strom ist.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits while a track plays.</source>
   <translation>Wartet, während ein Track spielt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Waits: {what}</source>
   <translation>Wartet: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Was</source>
   <translation>War</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watch a folder</source>
   <translation>Ordner überwachen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watched folders</source>
   <translation>Überwachte Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Watched folders…</source>
   <translation>Überwachte Ordner…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/waveform.py" />
   <source>Waveform</source>
   <translation>Wellenform</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Waveform and pads</source>
   <translation>Wellenform und Pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Waves</source>
   <translation>Wellen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ways to count this track</source>
   <translation>Zählweisen für diesen Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Ways to count…</source>
   <translation>Zählweisen…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Weak ({percent} %)</source>
   <translation>Schwach ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Weights of the tasks</source>
   <translation>Gewichte der Aufgaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What %n program(s) said of this library</source>
   <translation>
    <numerusform>Was %n Programm über diese Bibliothek sagt</numerusform>
    <numerusform>Was %n Programme über diese Bibliothek sagen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>What am I looking at?</source>
   <translation>Was sehe ich hier?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What and where</source>
   <translation>Was und wo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What can be learned</source>
   <translation>Was sich lernen lässt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>What changed</source>
   <translation>Was sich geändert hat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>What changes</source>
   <translation>Was sich ändert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>What do your DJ programs know?</source>
   <translation>Was wissen deine DJ-Programme?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>What else is said of {field}</source>
   <translation>{field}: weitere Angaben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>What happened to this track</source>
   <translation>Was mit diesem Track geschehen ist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>What happens to the one before</source>
   <translation>Was mit der vorigen geschieht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What helps</source>
   <translation>Was hilft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>What is compared</source>
   <translation>Was verglichen wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>What is in it</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed becomes your own word. Ctrl+Z takes all of it back in one step.</source>
   <translation>Was vorgeschlagen ist, wird deine eigene Angabe. Strg+Z nimmt alles in einem Schritt zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed does not fit this label</source>
   <translation>Der Vorschlag passt nicht zu dieser Angabe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>What is shown</source>
   <translation>Was gezeigt wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What is there now is kept aside, and can be brought back.</source>
   <translation>Was jetzt da ist, wird beiseitegelegt und kann zurückgeholt werden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What is wrong</source>
   <translation>Was nicht stimmt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>What may follow</source>
   <translation>Was folgen kann</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>What programs said of %n track(s) has moved; undo takes it back.</source>
   <translation>
    <numerusform>Die Angaben der Programme zu %n Track sind verschoben; „Rückgängig“ nimmt es zurück.</numerusform>
    <numerusform>Die Angaben der Programme zu %n Tracks sind verschoben; „Rückgängig“ nimmt es zurück.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What sounds alike is told by a network that learned from other music. Here it goes on learning, from your tracks alone and without any labels, to tell one from another in whatever version. That takes hours for a large collection and gives way to other programs. No file and no track is changed, nothing leaves this computer, and what was learned is used only if you say so.</source>
   <translation>Was ähnlich klingt, sagt ein Netz, das aus anderer Musik gelernt hat. Hier lernt es weiter, allein aus deinen Tracks und ohne Angaben zu ihnen, einen vom anderen zu unterscheiden, in welcher Fassung auch immer. Bei einer großen Sammlung dauert das Stunden; andere Programme haben Vorrang. Keine Datei und kein Track wird geändert, nichts verlässt diesen Rechner, und was gelernt wurde, wird nur benutzt, wenn du es sagst.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What that says</source>
   <translation>Was das heißt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>What the one heard at what the other heard</source>
   <translation>Was das eine hörte bei dem, was das andere hörte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What the program cannot hold</source>
   <translation>Was das Programm nicht speichern kann</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>What the table lists</source>
   <translation>Was die Tabelle zeigt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What there is stays as it is: cues are added, none is moved or removed.</source>
   <translation>Was da ist, bleibt, wie es ist: Cues kommen dazu, keiner wird verschoben oder entfernt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What to do about it</source>
   <translation>Was damit geschehen soll</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>What to look at</source>
   <translation>Was durchgegangen wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>What was analysed keeps the model that heard it; analyse tracks again to hear them with this one.</source>
   <translation>Analysen behalten das Modell, das sie gehört hat; analysiere Tracks neu, um sie mit diesem zu hören.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What was done since cannot be read from the present library, and would be gone.</source>
   <translation>Was seither getan wurde, lässt sich in der jetzigen Bibliothek nicht lesen und ginge verloren.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>What was learned from your music listens from now on.</source>
   <translation>Ab jetzt hört, was aus deiner Musik gelernt wurde.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart better</source>
   <translation>Was aus deiner Musik gelernt wurde, unterscheidet deine Tracks besser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart no better</source>
   <translation>Was aus deiner Musik gelernt wurde, unterscheidet deine Tracks nicht besser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>What was learned so far is kept: it can go on later</source>
   <translation>Was bisher gelernt wurde, bleibt: Es kann später weitergehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>What was there before is kept in {folder}.</source>
   <translation>Was vorher da war, liegt in {folder}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>What was written has been read back by a second reader and is equal to the plan.</source>
   <translation>Das Geschriebene wurde ein zweites Mal unabhängig gelesen und stimmt mit dem Plan überein.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What will be done with it</source>
   <translation>Was damit geschieht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written for this track</source>
   <translation>Was für diesen Track geschrieben wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written, what will be lost, and where</source>
   <translation>Was geschrieben wird, was verloren geht und wohin</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What will happen</source>
   <translation>Was geschehen wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What would be corrected</source>
   <translation>Was berichtigt würde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What would be set</source>
   <translation>Was gesetzt würde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>What you chose takes longer: the set lasts {minutes} minutes, not {wished}.</source>
   <translation>Was du gewählt hast, dauert länger: Das Set dauert {minutes} Minuten, nicht {wished}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What your cues mean, by their names, colours and pads</source>
   <translation>Was deine Cues bedeuten, nach Namen, Farben und Pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>What {one} heard at what {other} heard</source>
   <translation>Was {one} hörte bei dem, was {other} hörte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Wheel on the waveform</source>
   <translation>Mausrad auf der Wellenform</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>When shall it be analysed?</source>
   <translation>Wann soll analysiert werden?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Where is your music?</source>
   <translation>Wo ist deine Musik?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Where is {name} now?</source>
   <translation>Wo ist {name} jetzt?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Where other tracks come from</source>
   <translation>Woher weitere Tracks kommen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Where sources disagree</source>
   <translation>Wo sich Quellen uneinig sind</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Which changes made since would be gone cannot be told.</source>
   <translation>Welche seither gemachten Änderungen verloren gingen, lässt sich nicht sagen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Which file shall it sound like?</source>
   <translation>Wie welche Datei soll es klingen?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Which moments decided: {what}</source>
   <translation>Welche Stellen entschieden: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Which one</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>White</source>
   <translation>Weiß</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Who has weights of Demucs on disk (.th, .safetensors, .yaml), or networks trained with this program (.safetensors with its card), can use those instead.</source>
   <translation>Wer Demucs-Gewichte auf der Festplatte hat (.th, .safetensors, .yaml) oder mit diesem Programm trainierte Netze (.safetensors mit ihrer Karte), kann stattdessen diese verwenden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Who says so</source>
   <translation>Wer das sagt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Whole map</source>
   <translation>Ganze Karte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Will be written</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>With</source>
   <translation>Mit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>With cues</source>
   <translation>Mit Cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>With the mouse</source>
   <translation>Mit der Maus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Work of others</source>
   <translation>Werke anderer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Worse now</source>
   <translation>Jetzt schlechter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write</source>
   <translation>Schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Write everything as JSON or CSV</source>
   <translation>Alles als JSON oder CSV schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Write everything as JSON or CSV…</source>
   <translation>Alles als JSON oder CSV schreiben…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write rekordbox XML</source>
   <translation>rekordbox-XML schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Write the nearest</source>
   <translation>Nächstliegendes schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds, 1:04.250, at most {end}.</source>
   <translation>Schreib die Zeit als Minuten und Sekunden, 1:04.250, höchstens {end}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds: 1:04.250.</source>
   <translation>Schreib die Zeit als Minuten und Sekunden: 1:04.250.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Writing everything openly</source>
   <translation>Alles wird offen geschrieben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Writing…</source>
   <translation>Wird geschrieben…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Written and read back: {path}.</source>
   <translation>Geschrieben und gegengelesen: {path}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Written: {name}</source>
   <translation>Geschrieben: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Wrong</source>
   <translation>Falsch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Wrong ones are found; beats are heard as before.</source>
   <translation>Falsche werden gefunden; Beats werden gehört wie bisher.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Yesterday {time}</source>
   <translation>Gestern {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>You can also drop folders, files or a rekordbox XML anywhere on this window.</source>
   <translation>Du kannst auch Ordner, Dateien oder eine rekordbox-XML irgendwo auf dieses Fenster ziehen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You chose it.</source>
   <translation>Von Ihnen gewählt.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>You have chosen no music: nothing will be imported.</source>
   <translation>Du hast keine Musik gewählt: Es wird nichts importiert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>You have paused it.</source>
   <translation>Du hast es angehalten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the original.</source>
   <translation>Du hörst das Original.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the take.</source>
   <translation>Du hörst den Take.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You hold it in this place.</source>
   <translation>Von Ihnen an diesem Platz gehalten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Your folders, what your DJ programs know, and when it is analysed</source>
   <translation>Deine Ordner, was deine DJ-Programme wissen und wann analysiert wird</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Your library had this sound already; its marks were left as they are.</source>
   <translation>Deine Bibliothek hatte diesen Klang schon; seine Marken bleiben, wie sie sind.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Your library has %n track(s) to learn from.</source>
   <translation>
    <numerusform>In deiner Bibliothek ist %n Track, aus dem gelernt werden kann.</numerusform>
    <numerusform>In deiner Bibliothek sind %n Tracks, aus denen gelernt werden kann.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Your library is up to date</source>
   <translation>Deine Bibliothek ist auf dem neuesten Stand</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Zoom around the pointer</source>
   <translation>Um den Mauszeiger zoomen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Zoom to it</source>
   <translation>Darauf zoomen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too high</source>
   <translation>eine Quinte zu hoch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too low</source>
   <translation>eine Quinte zu tief</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>a mark stands there already</source>
   <translation>dort steht schon ein Marker</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part joins</source>
   <translation>eine Stimme des Arrangements kommt dazu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part leaves</source>
   <translation>eine Stimme des Arrangements geht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a phrase to mix from</source>
   <translation>eine Phrase zum Hineinmixen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>added</source>
   <translation>hinzugefügt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>added suggestion</source>
   <translation>Vorschlag, kommt dazu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>aggressive</source>
   <translation>aggressiv</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>album</source>
   <translation>Album</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>amount {percent} %</source>
   <translation>Stärke {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>any</source>
   <translation>beliebig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>artist</source>
   <translation>Interpret</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>artist, title and length</source>
   <translation>Künstler, Titel und Länge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>as found</source>
   <translation>wie gefunden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>as in your tracks that sound alike</source>
   <translation>wie in deinen Tracks, die ähnlich klingen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bar {number}</source>
   <translation>Takt {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>bars</source>
   <translation>Takte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bars {first} to {last}</source>
   <translation>Takte {first} bis {last}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>bass and other instruments alone</source>
   <translation>Bass und andere Instrumente allein</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass joins</source>
   <translation>Bass kommt dazu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass leaves</source>
   <translation>Bass geht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>beat grid</source>
   <translation>Beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>beats</source>
   <translation>Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>beats in between</source>
   <translation>Beats dazwischen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>before {before}, now {after}</source>
   <translation>vorher {before}, jetzt {after}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) early</source>
   <translation>
    <numerusform>beginnen %n Beat zu früh</numerusform>
    <numerusform>beginnen %n Beats zu früh</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) late</source>
   <translation>
    <numerusform>beginnen %n Beat zu spät</numerusform>
    <numerusform>beginnen %n Beats zu spät</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin where they should</source>
   <translation>beginnen, wo sie sollen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>both sing at %n transition(s)</source>
   <translation>
    <numerusform>beide singen an %n Übergang</numerusform>
    <numerusform>beide singen an %n Übergängen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>by the table</source>
   <translation>laut Tabelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>by you</source>
   <translation>von dir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>calm</source>
   <translation>ruhig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>came with djanalyzer</source>
   <translation>kam mit djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>checked</source>
   <translation>geprüft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>composer</source>
   <translation>Komponist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted double</source>
   <translation>doppelt gezählt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted half</source>
   <translation>halb gezählt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>counted {times} times as much as evenly</source>
   <translation>zählte {times}-mal so viel wie gleichmäßig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>counting…</source>
   <translation>wird gezählt…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>cues</source>
   <translation>Cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>cues and loops</source>
   <translation>Cues und Loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dark</source>
   <translation>düster</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>djanalyzer cannot open its library</source>
   <translation>djanalyzer kann seine Bibliothek nicht öffnen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>djanalyzer did not end as it should last time.</source>
   <translation>djanalyzer wurde beim letzten Mal nicht richtig beendet.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>djanalyzer finds beats, sections and cue points, shows them on the waveform, and carries them to rekordbox. Nothing of yours is changed without a preview and a backup.</source>
   <translation>djanalyzer findet Beats, Abschnitte und Cue-Punkte, zeigt sie auf der Wellenform und bringt sie zu rekordbox. Ohne Vorschau und Sicherung wird nichts von dir geändert.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>double</source>
   <translation>doppelt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dreamy</source>
   <translation>verträumt</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums drop out for %n bar(s)</source>
   <translation>
    <numerusform>Drums setzen %n Takt lang aus</numerusform>
    <numerusform>Drums setzen %n Takte lang aus</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums enter after %n bar(s)</source>
   <translation>
    <numerusform>Drums setzen nach %n Takt ein</numerusform>
    <numerusform>Drums setzen nach %n Takten ein</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums return after %n bar(s)</source>
   <translation>
    <numerusform>Drums kehren nach %n Takt zurück</numerusform>
    <numerusform>Drums kehren nach %n Takten zurück</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>ended</source>
   <translation>beendet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>energy</source>
   <translation>Energie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}</source>
   <translation>Energie {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}, wished {wished}</source>
   <translation>Energie {level}, gewünscht {wished}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>energy {step}</source>
   <translation>Energie {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>every beat</source>
   <translation>jeder Beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and length</source>
   <translation>Dateiname und Länge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and size</source>
   <translation>Dateiname und Größe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the grid</source>
   <translation>erster Beat des Beatgrids</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the track</source>
   <translation>erster Beat des Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums</source>
   <translation>erster Beat mit Drums</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums, after %n bar(s)</source>
   <translation>
    <numerusform>erster Beat mit Drums, nach %n Takt</numerusform>
    <numerusform>erster Beat mit Drums, nach %n Takten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>found again</source>
   <translation>wiedergefunden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>genre</source>
   <translation>Genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>goes to the memory list</source>
   <translation>kommt in die Memory-Liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>grids</source>
   <translation>Grids</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>groovy</source>
   <translation>groovig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>half</source>
   <translation>halb</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>half of the beats</source>
   <translation>nur jeder zweite Beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>happy</source>
   <translation>fröhlich</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats join</source>
   <translation>Hi-Hats kommen dazu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats leave</source>
   <translation>Hi-Hats gehen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>held in its place</source>
   <translation>an seinem Platz gehalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>high</source>
   <translation>hoch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>interrupted</source>
   <translation>unterbrochen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>is left out</source>
   <translation>wird ausgelassen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it clicks</source>
   <translation>er knackt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is clipped</source>
   <translation>er ist übersteuert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is out of time</source>
   <translation>er ist nicht im Takt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is silent</source>
   <translation>er ist stumm</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it sounds as the original does</source>
   <translation>er klingt wie das Original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>kept</source>
   <translation>bleibt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>key</source>
   <translation>Tonart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>key unknown</source>
   <translation>Tonart unbekannt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>last</source>
   <translation>letzte</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>last %n bar(s) with drums, {left} left</source>
   <translation>
    <numerusform>letzter Takt (%n) mit Drums, noch {left}</numerusform>
    <numerusform>letzte %n Takte mit Drums, noch {left}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>last {place}</source>
   <translation>{place} (letzte Stelle)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>loops</source>
   <translation>Loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>low</source>
   <translation>gering</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>major for minor, or minor for major</source>
   <translation>Dur statt Moll oder Moll statt Dur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>medium</source>
   <translation>mittel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>melancholic</source>
   <translation>melancholisch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>memory</source>
   <translation>Memory</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>missing</source>
   <translation>fehlend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>mood</source>
   <translation>Atmosphäre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>no beat grid</source>
   <translation>kein Beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>no key</source>
   <translation>keine Tonart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>no longer there</source>
   <translation>nicht mehr da</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>no loop</source>
   <translation>kein Loop</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>no more drums, %n bar(s) left</source>
   <translation>
    <numerusform>keine Drums mehr, noch %n Takt</numerusform>
    <numerusform>keine Drums mehr, noch %n Takte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>no voice over a voice</source>
   <translation>keine Stimme über einer Stimme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>none</source>
   <translation>keins</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>not ended</source>
   <translation>nicht beendet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>not held</source>
   <translation>nicht gehalten</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>not rated</source>
   <translation>nicht bewertet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>not wanted</source>
   <translation>nicht gewünscht</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>nothing to write</source>
   <translation>nichts zu schreiben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>now: {value}</source>
   <translation>jetzt: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>on the beats</source>
   <translation>auf den Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>opens the set</source>
   <translation>eröffnet das Set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other bars</source>
   <translation>andere Takte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other beats</source>
   <translation>andere Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other meter</source>
   <translation>andere Taktart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other tempo</source>
   <translation>anderes Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>outside of the track</source>
   <translation>außerhalb des Tracks</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>paused</source>
   <translation>pausiert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>playlist</source>
   <translation>Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>playlists</source>
   <translation>Playlists</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>pointed at</source>
   <translation>gezeigt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>rating</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>record label</source>
   <translation>Plattenlabel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>rekordbox XML (*.xml)</source>
   <translation>rekordbox-XML (*.xml)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: cues, loops, grids, playlists.</source>
   <translation>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: Cues, Loops, Grids, Playlists.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>remixer</source>
   <translation>Remixer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same folder</source>
   <translation>gleicher Ordner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same place</source>
   <translation>gleicher Ort</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>seed {number}</source>
   <translation>Startwert {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>smart playlist</source>
   <translation>intelligente Playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>sound</source>
   <translation>Klang</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>sounds {share} alike</source>
   <translation>klingt zu {share} ähnlich</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>sources differ: {matters}</source>
   <translation>Quellen uneinig: {matters}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>started %n time(s)</source>
   <translation>
    <numerusform>%n-mal gestartet</numerusform>
    <numerusform>%n-mal gestartet</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>stays in {key}</source>
   <translation>bleibt in {key}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>steady drums to mix from</source>
   <translation>gleichmäßige Drums zum Hineinmixen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>tags of the file</source>
   <translation>Tags der Datei</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>takes the next free pad</source>
   <translation>nimmt das nächste freie Pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>tempo</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>tempo unknown</source>
   <translation>Tempo unbekannt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>tempo {step} %</source>
   <translation>Tempo {step} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>the arrangement changes</source>
   <translation>das Arrangement wechselt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the cues are locked</source>
   <translation>die Cues sind gesperrt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>the file holds other music now</source>
   <translation>die Datei enthält inzwischen andere Musik</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the genre</source>
   <translation>das Genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>the model thinks {word}, {share}</source>
   <translation>das Modell meint {word}, {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the mood</source>
   <translation>die Atmosphäre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>the one in use</source>
   <translation>das verwendete</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the pad is taken</source>
   <translation>das Pad ist belegt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>the relative key</source>
   <translation>die Paralleltonart</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same energy</source>
   <translation>die gleiche Energie</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) higher</source>
   <translation>
    <numerusform>die gleiche Musik, %n Halbton höher</numerusform>
    <numerusform>die gleiche Musik, %n Halbtöne höher</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) lower</source>
   <translation>
    <numerusform>die gleiche Musik, %n Halbton tiefer</numerusform>
    <numerusform>die gleiche Musik, %n Halbtöne tiefer</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, {step} % in tempo</source>
   <translation>die gleiche Musik, {step} % im Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same recording</source>
   <translation>die gleiche Aufnahme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>the same tempo</source>
   <translation>das gleiche Tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the track has none</source>
   <translation>der Track hat keine solche Stelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>there now; replaced or removed</source>
   <translation>jetzt dort; wird ersetzt oder entfernt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>this computer</source>
   <translation>dieser Computer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>this track</source>
   <translation>dieser Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>three beats for two</source>
   <translation>drei Beats statt zwei</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>track number</source>
   <translation>Tracknummer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>twice as many beats</source>
   <translation>doppelt so viele Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unreadable</source>
   <translation>unlesbar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>uplifting</source>
   <translation>erhebend</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>voice returns after %n bar(s)</source>
   <translation>
    <numerusform>Stimme kehrt nach %n Takt zurück</numerusform>
    <numerusform>Stimme kehrt nach %n Takten zurück</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong kind</source>
   <translation>falsche Art</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong place</source>
   <translation>falsche Stelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>year</source>
   <translation>Jahr</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>you</source>
   <translation>du</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>yours on {some} of {all}</source>
   <translation>von dir bei {some} von {all}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms early</source>
   <translation>{amount} ms zu früh</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms late</source>
   <translation>{amount} ms zu spät</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{answered} of {total}, {wrong} wrong</source>
   <translation>{answered} von {total}, {wrong} falsch</translation>
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
   <translation>vorher {before} richtig, jetzt {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>{by} ms, {tempo} BPM</source>
   <translation>{by} ms, {tempo} BPM</translation>
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
   <translation>{change} (rückgängig)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>{change}. Ctrl+Z takes it back.</source>
   <translation>{change}. Strg+Z nimmt es zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>{choice}, for all {n_losses:,}</source>
   <translation>{choice}, für alle {n_losses:,}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>{date} {time}</source>
   <translation>{date} {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{done} of {total}</source>
   <translation>{done} von {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the first after {place}</source>
   <translation>{event}, das erste Mal nach „{place}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the last before {place}</source>
   <translation>{event}, das letzte Mal vor „{place}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>{fewest} are needed: import more music.</source>
   <translation>{fewest} sind nötig: Importiere mehr Musik.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked on {some} of {all}. Lock it on all</source>
   <translation>{field}: bei {some} von {all} gesperrt. Bei allen sperren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked. Unlock it</source>
   <translation>{field}: gesperrt. Entsperren</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>{field}: %n track(s)</source>
   <translation>
    <numerusform>{field}: %n Track</numerusform>
    <numerusform>{field}: %n Tracks</numerusform>
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
   <translation>{first} oder {other}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>{first} {first_share} %, {second} {second_share} %</source>
   <translation>{first} {first_share} %, {second} {second_share} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>{folder} (not there now)</source>
   <translation>{folder} (gerade nicht da)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided by all of the track alike.</source>
   <translation>{guess}: vom ganzen Track gleichermaßen entschieden.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided mostly at {moments}.</source>
   <translation>{guess}: entschieden vor allem bei {moments}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>{here} to {there}</source>
   <translation>{here} zu {there}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{how}; joins the track that is there</source>
   <translation>{how}; kommt zum dort vorhandenen Track</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: interrupted when djanalyzer ended</source>
   <translation>{job}: unterbrochen, als djanalyzer beendet wurde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: paused</source>
   <translation>{job}: pausiert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys}  (changed)</source>
   <translation>{keys}  (geändert)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys} is at present: {commands}. “Use” takes it away there.</source>
   <translation>{keys} gehört derzeit zu: {commands}. „Verwenden“ nimmt es dort weg.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{key}
{start} to {stop}, %n bar(s)</source>
   <translation>
    <numerusform>{key}
{start} bis {stop}, %n Takt</numerusform>
    <numerusform>{key}
{start} bis {stop}, %n Takte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{kind} as suggested ({confidence})</source>
   <translation>{kind} wie vorgeschlagen ({confidence})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{kind} is suggested here too ({confidence}): {reason}</source>
   <translation>{kind} wird hier auch vorgeschlagen ({confidence}): {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>{letter}  {name}</source>
   <translation>{letter}  {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{minutes:.1f} minutes of training</source>
   <translation>{minutes:.1f} Minuten Training</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{most} dB softer than in the track: as loud as there, it would exceed full scale.</source>
   <translation>{most} dB leiser als im Track: so laut wie dort würde es die Vollaussteuerung überschreiten.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{music} of music in {time}</source>
   <translation>{music} Musik in {time}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{n_found} of %n missing file(s) found</source>
   <translation>
    <numerusform>{n_found} von %n fehlenden Datei gefunden</numerusform>
    <numerusform>{n_found} von %n fehlenden Dateien gefunden</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>{n_tracks} (as this computer can)</source>
   <translation>{n_tracks} (passend zu diesem Computer)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{n_written} of %n file(s) written</source>
   <translation>
    <numerusform>{n_written} von %n Datei geschrieben</numerusform>
    <numerusform>{n_written} von %n Dateien geschrieben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names} und %n weitere</numerusform>
    <numerusform>{names} und %n weitere</numerusform>
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
   <translation>{name} ({other})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>{name} ?</source>
   <translation>{name} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{name} is in use</source>
   <translation>{name} ist in Gebrauch</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Confidence: {trust}</source>
   <translation>{name}, {length}, {start} bis {stop}
Sicherheit: {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Found by {program}</source>
   <translation>{name}, {length}, {start} bis {stop}
Gefunden von {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{name}, {share} sure</source>
   <translation>{name}, {share} sicher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}</source>
   <translation>{name}, {time}, Takt {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}, %n bar(s), to {stop}</source>
   <translation>
    <numerusform>{name}, {time}, Takt {bar}, %n Takt, bis {stop}</numerusform>
    <numerusform>{name}, {time}, Takt {bar}, %n Takte, bis {stop}</numerusform>
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
   <translation>{number} durch Cues benannt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} of the DJ's</source>
   <translation>{number} eigene</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} sections</source>
   <translation>{number} Abschnitte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>{offset} on {n_tracks}</source>
   <translation>{offset} bei {n_tracks}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>{one} at {here} looked at {other} of {there}: {times} times as much as evenly</source>
   <translation>{one} bei {here} schaute auf {other} bei {there}: {times}-mal so viel wie gleichmäßig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} set at {time}</source>
   <translation>{pad} gesetzt bei {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} taken away from {time}</source>
   <translation>{pad} entfernt von {time}</translation>
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
   <translation>{part}: {share}.</translation>
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
   <translation>{place} {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} → memory list</source>
   <translation>{place} → Memory-Liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} → pad {letter}</source>
   <translation>{place} → Pad {letter}</translation>
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
    <numerusform>{problem} (und %n weiterer; der Grund steht bei jedem Track in der Tabelle)</numerusform>
    <numerusform>{problem} (und %n weitere; der Grund steht bei jedem Track in der Tabelle)</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>{program}'s collection</source>
   <translation>Sammlung von {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{rate} a minute</source>
   <translation>{rate} pro Minute</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{ratio} beats for each</source>
   <translation>{ratio} Beats für jeden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{right} of {found}</source>
   <translation>{right} von {found}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{share:.0%} of the time waiting for data</source>
   <translation>{share:.0%} der Zeit auf Daten gewartet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{share} of the time</source>
   <translation>{share} der Zeit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/counting.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>{share} sure</source>
   <translation>{share} sicher</translation>
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
   <translation>{span} ({section})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{speed:.1f} excerpts a second</source>
   <translation>{speed:.1f} Ausschnitte pro Sekunde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{start} to {stop}</source>
   <translation>{start} bis {stop}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>{start} to {stop} s</source>
   <translation>{start} bis {stop} s</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>{state}, %n could not be done</source>
   <translation>
    <numerusform>{state}, %n fehlgeschlagen</numerusform>
    <numerusform>{state}, %n fehlgeschlagen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>{state}, grid checked</source>
   <translation>{state}, Grid geprüft</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>{style} of {title}</source>
   <translation>{style} von {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>{taps} of {fewest}: {tempo}</source>
   <translation>{taps} von {fewest}: {tempo}</translation>
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
   <translation>{tempo} BPM ab {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{tempo} BPM, {meter}: {difference}</source>
   <translation>{tempo} BPM, {meter}: {difference}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{tempo} BPM: {difference}</source>
   <translation>{tempo} BPM: {difference}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{time} “{name}”</source>
   <translation>{time} „{name}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/hands.py" />
   <source>{time}, bar {bar}</source>
   <translation>{time}, Takt {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/history_model.py" />
   <source>{titles} and %n other(s)</source>
   <translation>
    <numerusform>{titles} und %n weiterer</numerusform>
    <numerusform>{titles} und %n weitere</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{told} ({when})</source>
   <translation>{told} ({when})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>{told} Not: {left}</source>
   <translation>{told} Nicht: {left}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{truth}: {told}</source>
   <translation>{truth}: {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, in use</source>
   <translation>{way}, verwendet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, your choice</source>
   <translation>{way}, deine Wahl</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>{way}, {share} likely. T takes the next, Ctrl+Z the one before.</source>
   <translation>{way}, zu {share} wahrscheinlich. T nimmt die nächste, Strg+Z die vorige.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what} begins</source>
   <translation>{what} beginnt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{what} {before} → {after}</source>
   <translation>{what} {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>{what}, BPM; the lowest value stands for any</source>
   <translation>{what}, BPM; der niedrigste Wert steht für beliebig</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy unchanged</source>
   <translation>{what}, Energie unverändert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy {step}</source>
   <translation>{what}, Energie {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, goes round</source>
   <translation>{what}, wird wiederholt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, suggested too</source>
   <translation>{what}, auch vorgeschlagen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, {who}</source>
   <translation>{what}, {who}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>{what}. Ctrl+Z brings the others back.</source>
   <translation>{what}. Strg+Z bringt die anderen zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{where}, as usual</source>
   <translation>{where}, wie üblich</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>{words} (key {key})</source>
   <translation>{words} (Taste {key})</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, loop of %n beat(s)</source>
   <translation>
    <numerusform>{words}, Loop von %n Beat</numerusform>
    <numerusform>{words}, Loop von %n Beats</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, “{name}”</source>
   <translation>{words}, „{name}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} fits</source>
   <translation>{word} passt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} too</source>
   <translation>auch {word}</translation>
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
   <translation>„Aus meiner Bibliothek lernen“ findet zweifelhafte Angaben.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” cannot read “{word}”; it is searched as text.</source>
   <translation>„{field}:“ versteht „{word}“ nicht; es wird als Text gesucht.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” does not know “{word}”; try {meant}.</source>
   <translation>„{field}:“ kennt „{word}“ nicht; versuch {meant}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>“{labelled}” in place of “{proposed}”</source>
   <translation>„{labelled}“ statt „{proposed}“</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is of no use: {faults}.</source>
   <translation>„{name}“ ist unbrauchbar: {faults}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is ready: {quality}</source>
   <translation>„{name}“ ist fertig: {quality}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is removed.</source>
   <translation>„{name}“ ist entfernt.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>“{name}” made, with %n track(s).</source>
   <translation>
    <numerusform>„{name}“ mit %n Track angelegt.</numerusform>
    <numerusform>„{name}“ mit %n Tracks angelegt.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>“{name}” removed. Ctrl+Z brings it back.</source>
   <translation>„{name}“ entfernt. Strg+Z bringt den Eintrag zurück.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>“{title}”</source>
   <translation>„{title}“</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>… and %n more</source>
   <translation>
    <numerusform>… und %n weiterer</numerusform>
    <numerusform>… und %n weitere</numerusform>
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
   <translation>‹ Beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>‹several values›</source>
   <translation>‹verschiedene Werte›</translation>
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
    <numerusform>⚠ %n fehlgeschlagen</numerusform>
    <numerusform>⚠ %n fehlgeschlagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>⚠ Both sing: %n second(s) of the {length} in which this track comes in over “{title}” (from {time})</source>
   <translation>
    <numerusform>⚠ Beide singen: %n Sekunde der {length}, in denen dieser Track über „{title}“ hereinkommt (ab {time})</numerusform>
    <numerusform>⚠ Beide singen: %n Sekunden der {length}, in denen dieser Track über „{title}“ hereinkommt (ab {time})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>⚠ both sing for %n second(s)</source>
   <translation>
    <numerusform>⚠ beide singen %n Sekunde lang</numerusform>
    <numerusform>⚠ beide singen %n Sekunden lang</numerusform>
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
   <translation>✓  Geschrieben und gegengelesen</translation>
  </message>
 </context>
</TS>
