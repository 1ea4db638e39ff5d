<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>djanalyzer</name>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source> % sure</source>
   <translation> % de fiabilité</translation>
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
    <numerusform>%n mesure</numerusform>
    <numerusform>%n mesures</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) after {place}</source>
   <translation>
    <numerusform>%n mesure après {place}</numerusform>
    <numerusform>%n mesures après {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) before {place}</source>
   <translation>
    <numerusform>%n mesure avant {place}</numerusform>
    <numerusform>%n mesures avant {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) early</source>
   <translation>
    <numerusform>%n mesure en avance</numerusform>
    <numerusform>%n mesures en avance</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) late</source>
   <translation>
    <numerusform>%n mesure en retard</numerusform>
    <numerusform>%n mesures en retard</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n bar(s) of drums, nothing else</source>
   <translation>
    <numerusform>%n mesure de batterie, rien d’autre</numerusform>
    <numerusform>%n mesures de batterie, rien d’autre</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n bar(s), {seconds} s</source>
   <translation>
    <numerusform>%n mesure, {seconds} s</numerusform>
    <numerusform>%n mesures, {seconds} s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n beat grid(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n grille, une seule cause : {cause}</numerusform>
    <numerusform>%n grilles, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>%n beat(s)</source>
   <translation>
    <numerusform>%n temps</numerusform>
    <numerusform>%n temps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) after {place}</source>
   <translation>
    <numerusform>%n temps après {place}</numerusform>
    <numerusform>%n temps après {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) before {place}</source>
   <translation>
    <numerusform>%n temps avant {place}</numerusform>
    <numerusform>%n temps avant {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n beat(s) to the bar</source>
   <translation>
    <numerusform>%n temps par mesure</numerusform>
    <numerusform>%n temps par mesure</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n beat(s), {seconds} s</source>
   <translation>
    <numerusform>%n temps, {seconds} s</numerusform>
    <numerusform>%n temps, {seconds} s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n change(s) made since would be gone:</source>
   <translation>
    <numerusform>%n modification faite depuis serait perdue :</numerusform>
    <numerusform>%n modifications faites depuis seraient perdues :</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n chosen</source>
   <translation>
    <numerusform>%n choisi</numerusform>
    <numerusform>%n choisis</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n collection(s) of DJ programs</source>
   <translation>
    <numerusform>%n collection de logiciels DJ</numerusform>
    <numerusform>%n collections de logiciels DJ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n could not be analysed</source>
   <translation>
    <numerusform>%n n’a pas pu être analysé</numerusform>
    <numerusform>%n n’ont pas pu être analysés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n could not be read</source>
   <translation>
    <numerusform>%n n’a pas pu être lu</numerusform>
    <numerusform>%n n’ont pas pu être lus</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n cue(s)</source>
   <translation>
    <numerusform>%n cue</numerusform>
    <numerusform>%n cues</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>%n cue(s) and loops</source>
   <translation>
    <numerusform>%n cue ou boucle</numerusform>
    <numerusform>%n cues et boucles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n cue(s) or loop(s)</source>
   <translation>
    <numerusform>%n cue ou boucle</numerusform>
    <numerusform>%n cues ou boucles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n cue(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n cue, une seule cause : {cause}</numerusform>
    <numerusform>%n cues, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n device(s) at once</source>
   <translation>
    <numerusform>%n appareil</numerusform>
    <numerusform>%n appareils à la fois</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) are missing or could not be read.</source>
   <translation>
    <numerusform>%n fichier est absent ou n’a pas pu être lu.</numerusform>
    <numerusform>%n fichiers sont absents ou n’ont pas pu être lus.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) as before the export</source>
   <translation>
    <numerusform>%n fichier comme avant l’export</numerusform>
    <numerusform>%n fichiers comme avant l’export</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>%n file(s) as before the export, to the byte.</source>
   <translation>
    <numerusform>%n fichier comme avant l’export, à l’octet près.</numerusform>
    <numerusform>%n fichiers comme avant l’export, à l’octet près.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) could not be read</source>
   <translation>
    <numerusform>%n fichier n’a pas pu être lu</numerusform>
    <numerusform>%n fichiers n’ont pas pu être lus</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n file(s) in a watched folder cannot be read.</source>
   <translation>
    <numerusform>%n fichier d’un dossier surveillé est illisible.</numerusform>
    <numerusform>%n fichiers d’un dossier surveillé sont illisibles.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n file(s) or folder(s) could not be put into the backup: {names}.</source>
   <translation>
    <numerusform>%n fichier ou dossier n’a pas pu être mis dans la sauvegarde : {names}.</numerusform>
    <numerusform>%n fichiers ou dossiers n’ont pas pu être mis dans la sauvegarde : {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) softer than in the track, by up to {most} dB: as loud as there, peaks would exceed full scale.</source>
   <translation>
    <numerusform>%n fichier moins fort que dans le morceau, jusqu’à {most} dB : aussi forts que là, des pics dépasseraient la pleine échelle.</numerusform>
    <numerusform>%n fichiers moins forts que dans le morceau, jusqu’à {most} dB : aussi forts que là, des pics dépasseraient la pleine échelle.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) written</source>
   <translation>
    <numerusform>%n fichier écrit</numerusform>
    <numerusform>%n fichiers écrits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n folder(s) of music</source>
   <translation>
    <numerusform>%n dossier de musique</numerusform>
    <numerusform>%n dossiers de musique</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n genre(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n genre, une seule cause : {cause}</numerusform>
    <numerusform>%n genres, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n grid anchor(s); mostly {tempo} BPM</source>
   <translation>
    <numerusform>%n ancre de grille ; surtout {tempo} BPM</numerusform>
    <numerusform>%n ancres de grille ; surtout {tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n in the lasso</source>
   <translation>
    <numerusform>%n dans le lasso</numerusform>
    <numerusform>%n dans le lasso</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n job(s)</source>
   <translation>
    <numerusform>%n tâche</numerusform>
    <numerusform>%n tâches</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n key(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n tonalité, une seule cause : {cause}</numerusform>
    <numerusform>%n tonalités, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>%n label(s) on {tracks}.</source>
   <translation>
    <numerusform>%n indication sur {tracks}.</numerusform>
    <numerusform>%n indications sur {tracks}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too high</source>
   <translation>
    <numerusform>%n niveau de trop</numerusform>
    <numerusform>%n niveaux de trop</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too low</source>
   <translation>
    <numerusform>%n niveau trop bas</numerusform>
    <numerusform>%n niveaux trop bas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n line(s) copied.</source>
   <translation>
    <numerusform>%n ligne copiée.</numerusform>
    <numerusform>%n lignes copiées.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>%n locked track(s) were left out and wait until you unlock them and correct again.</source>
   <translation>
    <numerusform>%n morceau verrouillé a été laissé de côté et attend que vous le déverrouilliez et corrigiez de nouveau.</numerusform>
    <numerusform>%n morceaux verrouillés ont été laissés de côté et attendent que vous les déverrouilliez et corrigiez de nouveau.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n loop(s)</source>
   <translation>
    <numerusform>%n boucle</numerusform>
    <numerusform>%n boucles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n mark(s) on {tracks}.</source>
   <translation>
    <numerusform>%n repère sur {tracks}.</numerusform>
    <numerusform>%n repères sur {tracks}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>%n mark(s) removed. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n repère supprimé. Ctrl+Z pour annuler.</numerusform>
    <numerusform>%n repères supprimés. Ctrl+Z pour annuler.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n mark(s) set.</source>
   <translation>
    <numerusform>%n repère posé.</numerusform>
    <numerusform>%n repères posés.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n may be any of several files</source>
   <translation>
    <numerusform>%n peut être l’un de plusieurs fichiers</numerusform>
    <numerusform>%n peuvent être l’un de plusieurs fichiers</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n mood(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n ambiance, une seule cause : {cause}</numerusform>
    <numerusform>%n ambiances, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>%n more…</source>
   <translation>
    <numerusform>%n autre…</numerusform>
    <numerusform>%n autres…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>%n new track(s)</source>
   <translation>
    <numerusform>%n nouveau morceau</numerusform>
    <numerusform>%n nouveaux morceaux</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from watched folders</source>
   <translation>
    <numerusform>%n nouveau morceau des dossiers surveillés</numerusform>
    <numerusform>%n nouveaux morceaux des dossiers surveillés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from {folder}</source>
   <translation>
    <numerusform>%n nouveau morceau de {folder}</numerusform>
    <numerusform>%n nouveaux morceaux de {folder}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n not found</source>
   <translation>
    <numerusform>%n introuvable</numerusform>
    <numerusform>%n introuvables</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n paused</source>
   <translation>
    <numerusform>%n en pause</numerusform>
    <numerusform>%n en pause</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>%n playlist(s)</source>
   <translation>
    <numerusform>%n playlist</numerusform>
    <numerusform>%n playlists</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n row(s) written, {size}</source>
   <translation>
    <numerusform>%n ligne écrite, {size}</numerusform>
    <numerusform>%n lignes écrites, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n section(s)</source>
   <translation>
    <numerusform>%n section</numerusform>
    <numerusform>%n sections</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n section(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n section, une seule cause : {cause}</numerusform>
    <numerusform>%n sections, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>%n star(s)</source>
   <translation>
    <numerusform>%n étoile</numerusform>
    <numerusform>%n étoiles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n steady bar(s) without voice</source>
   <translation>
    <numerusform>%n mesure régulière sans voix</numerusform>
    <numerusform>%n mesures régulières sans voix</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n step(s)</source>
   <translation>
    <numerusform>%n étape</numerusform>
    <numerusform>%n étapes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>%n suggestion(s)</source>
   <translation>
    <numerusform>%n suggestion</numerusform>
    <numerusform>%n suggestions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>%n tap(s)</source>
   <translation>
    <numerusform>%n tap</numerusform>
    <numerusform>%n taps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>%n tap(s), {tempo} BPM</source>
   <translation>
    <numerusform>%n tap, {tempo} BPM</numerusform>
    <numerusform>%n taps, {tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n template(s)</source>
   <translation>
    <numerusform>%n modèle</numerusform>
    <numerusform>%n modèles</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n template(s) kept.</source>
   <translation>
    <numerusform>%n modèle conservé.</numerusform>
    <numerusform>%n modèles conservés.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n tempo(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n tempo, une seule cause : {cause}</numerusform>
    <numerusform>%n tempos, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>%n thing(s) could not be done. Choose some and try again, or put them away.</source>
   <translation>
    <numerusform>%n échec. Sélectionnez-le pour réessayer, ou écartez-le.</numerusform>
    <numerusform>%n échecs. Sélectionnez-en pour réessayer, ou écartez-les.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n to review</source>
   <translation>
    <numerusform>%n à vérifier</numerusform>
    <numerusform>%n à vérifier</numerusform>
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
    <numerusform>%n morceau</numerusform>
    <numerusform>%n morceaux</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) added to “{name}”.</source>
   <translation>
    <numerusform>%n morceau ajouté à « {name} ».</numerusform>
    <numerusform>%n morceaux ajoutés à « {name} ».</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n track(s) analysed</source>
   <translation>
    <numerusform>%n morceau analysé</numerusform>
    <numerusform>%n morceaux analysés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>%n track(s) are too many to be in one set.</source>
   <translation>
    <numerusform>%n morceau est de trop pour un set.</numerusform>
    <numerusform>%n morceaux, c’est trop pour un seul set.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n track(s) backed up, {size}</source>
   <translation>
    <numerusform>%n piste sauvegardée, {size}</numerusform>
    <numerusform>%n pistes sauvegardées, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) can be learned from.</source>
   <translation>
    <numerusform>On peut apprendre de %n morceau.</numerusform>
    <numerusform>On peut apprendre de %n morceaux.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>%n track(s) could not be heard and were left out.</source>
   <translation>
    <numerusform>%n morceau n’a pas pu être écouté et a été laissé de côté.</numerusform>
    <numerusform>%n morceaux n’ont pas pu être écoutés et ont été laissés de côté.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) could not be read, or are too short.</source>
   <translation>
    <numerusform>%n morceau n’a pas pu être lu ou est trop court.</numerusform>
    <numerusform>%n morceaux n’ont pas pu être lus ou sont trop courts.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n track(s) found again</source>
   <translation>
    <numerusform>%n morceau retrouvé</numerusform>
    <numerusform>%n morceaux retrouvés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) hold the same recording as another one: each counts once.</source>
   <translation>
    <numerusform>%n morceau contient le même enregistrement qu’un autre : chacun compte une fois.</numerusform>
    <numerusform>%n morceaux contiennent le même enregistrement qu’un autre : chacun compte une fois.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n track(s) left</source>
   <translation>
    <numerusform>%n morceau restant</numerusform>
    <numerusform>%n morceaux restants</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>%n track(s) left as they were: locked.</source>
   <translation>
    <numerusform>%n morceau laissé tel quel : verrouillé.</numerusform>
    <numerusform>%n morceaux laissés tels quels : verrouillés.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) left out: no file is there.</source>
   <translation>
    <numerusform>%n morceau laissé de côté : fichier absent.</numerusform>
    <numerusform>%n morceaux laissés de côté : fichier absent.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n track(s) listened to</source>
   <translation>
    <numerusform>%n morceau écouté</numerusform>
    <numerusform>%n morceaux écoutés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) must be heard first; that is kept for the next time.</source>
   <translation>
    <numerusform>%n morceau doit d’abord être écouté ; c’est gardé pour la prochaine fois.</numerusform>
    <numerusform>%n morceaux doivent d’abord être écoutés ; c’est gardé pour la prochaine fois.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n track(s) not listened to yet, so not here.</source>
   <translation>
    <numerusform>%n morceau pas encore écouté, donc absent ici.</numerusform>
    <numerusform>%n morceaux pas encore écoutés, donc absents ici.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n track(s) removed from the library, no file touched. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n morceau retiré de la bibliothèque, aucun fichier touché. Ctrl+Z pour annuler.</numerusform>
    <numerusform>%n morceaux retirés de la bibliothèque, aucun fichier touché. Ctrl+Z pour annuler.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n track(s) taken apart</source>
   <translation>
    <numerusform>%n morceau séparé</numerusform>
    <numerusform>%n morceaux séparés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) taken out of “{name}”. Ctrl+Z puts them back.</source>
   <translation>
    <numerusform>%n morceau retiré de « {name} ». Ctrl+Z pour annuler.</numerusform>
    <numerusform>%n morceaux retirés de « {name} ». Ctrl+Z pour annuler.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n track(s) were locked meanwhile and left out.</source>
   <translation>
    <numerusform>%n morceau a été verrouillé entre-temps et laissé de côté.</numerusform>
    <numerusform>%n morceaux ont été verrouillés entre-temps et laissés de côté.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>%n track(s), {length}</source>
   <translation>
    <numerusform>%n morceau, {length}</numerusform>
    <numerusform>%n morceaux, {length}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n way(s) to count: T takes the next, Shift+T lists them</source>
   <translation>
    <numerusform>%n façon de compter : T passe à la suivante, Shift+T les liste</numerusform>
    <numerusform>%n façons de compter : T passe à la suivante, Shift+T les liste</numerusform>
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
   <translation>0 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.01 BPM faster</source>
   <translation>Accélérer de 0,01 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.01 BPM slower</source>
   <translation>Ralentir de 0,01 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM faster</source>
   <translation>Accélérer de 0,1 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM slower</source>
   <translation>Ralentir de 0,1 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>1 calm … 10 peak time</source>
   <translation>1 calme … 10 peak time</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>16 bars</source>
   <translation>16 mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>A click on a track plays it from a good place; once more ends it.</source>
   <translation>Un clic sur un morceau le joue à partir d’un bon endroit ; un autre l’arrête.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>A cue</source>
   <translation>Un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A file…</source>
   <translation>Un fichier…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>A folder of music</source>
   <translation>Un dossier de musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>A long track is heard in parts, and within each of them the one looks at the other.</source>
   <translation>Un long morceau est écouté par parties, et dans chacune l’un regarde l’autre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>A mark whose pad is taken</source>
   <translation>Un repère dont le pad est pris</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>A peak, then down again</source>
   <translation>Un sommet, puis redescente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A style, or a track to sound like: choose one, or drag it here from the table</source>
   <translation>Un style, ou un morceau à imiter : choisissez-le, ou faites-le glisser ici depuis le tableau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>A waveform with a breakdown, a build-up and a drop</source>
   <translation>Une forme d’onde avec un break, une montée et un drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>About djanalyzer</source>
   <translation>À propos de djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/side_panel.py" />
   <source>About the chosen tracks</source>
   <translation>À propos de la sélection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} and {size} on the disk.</source>
   <translation>Environ {time} et {size} sur le disque.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} left.</source>
   <translation>Encore environ {time}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all of this kind</source>
   <translation>Accepter toutes celles de ce type</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all suggestions</source>
   <translation>Accepter toutes les suggestions</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all sure ones</source>
   <translation>Accepter toutes les suggestions fiables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept sections</source>
   <translation>Accepter les sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept suggestion</source>
   <translation>Accepter la suggestion</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept suggestions</source>
   <translation>Accepter des suggestions</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add</source>
   <translation>Ajouter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add a template, or take the built-in ones.</source>
   <translation>Ajoutez un modèle ou prenez les modèles fournis.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add cue</source>
   <translation>Ajouter un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add file</source>
   <translation>Ajouter un fichier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Add folder…</source>
   <translation>Ajouter un dossier…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add loop</source>
   <translation>Ajouter une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add section</source>
   <translation>Ajouter une section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add take</source>
   <translation>Ajouter une prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Add the chosen ones</source>
   <translation>Ajouter ceux choisis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Add to playlist</source>
   <translation>Ajouter à la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Add to playlist…</source>
   <translation>Ajouter à une playlist…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add {count} files</source>
   <translation>Ajouter {count} fichiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Added</source>
   <translation>Ajout</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Added to the library from {name}</source>
   <translation>Ajouté à la bibliothèque depuis {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>After writing:
{steps}</source>
   <translation>Après l’écriture :
{steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Again</source>
   <translation>Encore</translation>
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
   <translation>Aligner les positions importées</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>All</source>
   <translation>Toutes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>All ({n_tracks:,})</source>
   <translation>Tous ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>All files (*)</source>
   <translation>Tous les fichiers (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>All instruments get the sound and the rhythm of the target</source>
   <translation>Tous les instruments prennent le son et le rythme de la cible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>All of it in the background, the newest first</source>
   <translation>Tout en arrière-plan, le plus récent d’abord</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>All stems</source>
   <translation>Tous les stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>All that was changed after this line, on any track, is undone; nothing is lost, you can come back.</source>
   <translation>Tout ce qui a été changé après cette ligne, sur n’importe quel morceau, est annulé ; rien n’est perdu, vous pouvez revenir.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>All times moved by {amount}</source>
   <translation>Toutes les positions décalées de {amount}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>All tracks</source>
   <translation>Tous les morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered.</source>
   <translation>Tous les morceaux sont d’un seul artiste : rien ne montre si ce qui est appris vaut pour d’autres, et aucun modèle n’est proposé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount</source>
   <translation>Intensité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount in percent</source>
   <translation>Intensité en pour cent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>An NVIDIA graphics card</source>
   <translation>Une carte graphique NVIDIA</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Analyse</source>
   <translation>Analyser</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Analyse %n track(s)</source>
   <translation>
    <numerusform>Analyser %n morceau</numerusform>
    <numerusform>Analyser %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse all new tracks</source>
   <translation>Analyser tous les nouveaux morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse selected tracks</source>
   <translation>Analyser les morceaux sélectionnés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Analyse track</source>
   <translation>Analyser le morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Analysed</source>
   <translation>Analysé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Analysed by {name}</source>
   <translation>Analysé par {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Analyses</source>
   <translation>Analyses</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing %n track(s)</source>
   <translation>
    <numerusform>Analyse de %n morceau</numerusform>
    <numerusform>Analyse de %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing new tracks</source>
   <translation>Analyse des nouveaux morceaux</translation>
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
   <translation>Ancre ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Anchors</source>
   <translation>Ancres</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another</source>
   <translation>Une autre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Another example</source>
   <translation>Autre exemple</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Another here…</source>
   <translation>Un autre ici…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Another library…</source>
   <translation>Autre bibliothèque…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another seed</source>
   <translation>Une autre graine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may come in from here.</source>
   <translation>Un autre morceau peut entrer à partir d’ici.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Another track may play along</source>
   <translation>Un autre morceau peut jouer en même temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may play on until here.</source>
   <translation>Un autre morceau peut jouer jusqu’ici.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Any energy</source>
   <translation>Toute énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Aqua</source>
   <translation>Turquoise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Artist</source>
   <translation>Artiste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>As a line</source>
   <translation>En une ligne</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>As above</source>
   <translation>Comme ci-dessus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>As drawn</source>
   <translation>Comme dessinée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>As near the track's tempo as decks reach: ± 6 %</source>
   <translation>Aussi près du tempo du morceau que les platines le permettent : ± 6 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>As the former model</source>
   <translation>Comme l’ancien modèle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>As the system has it</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>Ask me again: {kind}, {time} ({why})</source>
   <translation>Redemander : {kind}, {time} ({why})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>At least {fewest} taps while the track plays; half of them lie nearer than ± to the beats</source>
   <translation>Au moins {fewest} taps pendant la lecture ; la moitié d’entre eux tombe à moins de ± des temps</translation>
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
   <translation>Précédent</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back %n bar(s)</source>
   <translation>
    <numerusform>Reculer de %n mesure</numerusform>
    <numerusform>Reculer de %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a bar</source>
   <translation>Reculer d’une mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a beat</source>
   <translation>Reculer d’un temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Back to the one before</source>
   <translation>Revenir au précédent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Back up the library</source>
   <translation>Sauvegarder la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Back up the library…</source>
   <translation>Sauvegarder la bibliothèque…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backing the library up</source>
   <translation>Sauvegarde de la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Backups</source>
   <translation>Sauvegardes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Backups (*.zip *.sqlite);;All files (*)</source>
   <translation>Sauvegardes (*.zip *.sqlite);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backups (*.zip)</source>
   <translation>Sauvegardes (*.zip)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bar</source>
   <translation>Mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Bar here</source>
   <translation>Mesure ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars</source>
   <translation>Mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars are selected on the waveform too: draw over it with Shift held</source>
   <translation>Les mesures se sélectionnent aussi sur la forme d’onde : tracez dessus avec Shift enfoncé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Bars of the section; taller marks after 4, 8 and 16</source>
   <translation>Mesures de la section ; marques plus hautes après 4, 8 et 16</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Bars or beats</source>
   <translation>Mesures ou temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass</source>
   <translation>Basse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass alone</source>
   <translation>Basse seule</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say the same, {share} sure</source>
   <translation>Basse et autres instruments seuls disent la même chose, fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say {key}, {share} sure</source>
   <translation>Basse et autres instruments seuls disent {key}, fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bass, chords and melody get another sound; the drums stay as they are</source>
   <translation>Basse, accords et mélodie prennent un autre son ; la batterie reste telle quelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/gridding.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Beat grid</source>
   <translation>Grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Beat here</source>
   <translation>Temps ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Beat ›</source>
   <translation>Temps ›</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Beats</source>
   <translation>Beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Beats and bars</source>
   <translation>Temps et mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Beats, sections, cue points, key and energy for a DJ's music, corrected by the DJ and carried to the DJ software.</source>
   <translation>Temps, sections, points cue, tonalité et énergie pour la musique des DJ, corrigés par le DJ et transférés vers ses logiciels.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Beats, sections, cue points, key and energy. You can work and play meanwhile, pause and go on.</source>
   <translation>Temps, sections, points cue, tonalité et énergie. Pendant ce temps vous pouvez travailler et écouter, mettre en pause et reprendre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Begin</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin a bar here</source>
   <translation>Commencer une mesure ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat earlier</source>
   <translation>Commencer les mesures un temps plus tôt</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat later</source>
   <translation>Commencer les mesures un temps plus tard</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Begin nothing new until you resume, also after a restart</source>
   <translation>Ne rien commencer de nouveau avant la reprise, même après un redémarrage</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Better beyond chance: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>Meilleur, pas par hasard : {after} juste au lieu de {before}, sur %n morceau confirmé</numerusform>
    <numerusform>Meilleur, pas par hasard : {after} juste au lieu de {before}, sur %n morceaux confirmés</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Better now</source>
   <translation>Mieux maintenant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Black</source>
   <translation>Noir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blend</source>
   <translation>Mélange</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blended with</source>
   <translation>Mélangé avec</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Blue</source>
   <translation>Bleu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud.</source>
   <translation>Les deux sont aussi fortes.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud: the take is played at {level} dB.</source>
   <translation>Les deux sont aussi fortes : la prise est jouée à {level} dB.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Boundaries</source>
   <translation>Limites</translation>
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
   <translation>Break</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Bridge</source>
   <translation>Pont</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Bring back up to here</source>
   <translation>Rétablir jusqu’ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Bring it back…</source>
   <translation>Le faire revenir…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Bring your music in</source>
   <translation>Ajoutez votre musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Build a set with them…</source>
   <translation>Construire un set avec eux…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Build a set…</source>
   <translation>Construire un set…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build it again</source>
   <translation>Le reconstruire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build the set</source>
   <translation>Construire le set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Build-up</source>
   <translation>Montée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building a set</source>
   <translation>Construction d’un set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building the set</source>
   <translation>Construction du set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Built-in templates</source>
   <translation>Modèles fournis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By name</source>
   <translation>Par nom</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By pad</source>
   <translation>Par pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By time</source>
   <translation>Par position</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Camelot (8A)</source>
   <translation>Camelot (8A)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Camelot wheel</source>
   <translation>Roue Camelot</translation>
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
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: all tracks say the same, there is nothing to tell apart.</source>
   <translation>Ne peut s’apprendre : tous les morceaux disent la même chose.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: no track says anything of it.</source>
   <translation>Ne peut s’apprendre : aucun morceau n’en dit rien.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: {fewest} tracks are needed.</source>
   <translation>Ne peut s’apprendre : il faut {fewest} morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Cents above or below A = 440 Hz</source>
   <translation>Cents au-dessus ou au-dessous de la = 440 Hz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change cue</source>
   <translation>Modifier un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Change keys…</source>
   <translation>Modifier les raccourcis…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change kind of cue</source>
   <translation>Changer le type d’un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change loop</source>
   <translation>Modifier une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Change only from this anchor on</source>
   <translation>Ne modifier qu’à partir de cette ancre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change playlist</source>
   <translation>Modifier la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Change points</source>
   <translation>Points de changement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change search of smart playlist</source>
   <translation>Modifier la recherche d’une playlist intelligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change smart playlist</source>
   <translation>Modifier une playlist intelligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change tempo by {tempo} BPM</source>
   <translation>Changer le tempo de {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Changes</source>
   <translation>Changements</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Changes, the latest first</source>
   <translation>Changements, les plus récents d’abord</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Changes: {keys}</source>
   <translation>Changements : {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Choice</source>
   <translation>Choix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar less</source>
   <translation>Sélectionner une mesure de moins</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar more</source>
   <translation>Sélectionner une mesure de plus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>Choose a range first: draw over the waveform with Shift held.</source>
   <translation>Sélectionnez d’abord une plage : tracez-la sur la forme d’onde avec Shift enfoncé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a target style first.</source>
   <translation>Choisissez d’abord un style cible.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a track in the table first.</source>
   <translation>Sélectionnez d’abord un morceau dans le tableau.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Choose a track to see what mixes with it.</source>
   <translation>Sélectionnez un morceau pour voir ce qui se mixe avec lui.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Choose a track to see what sounds like it.</source>
   <translation>Choisissez un morceau pour voir ce qui lui ressemble.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Choose another one: Deck, Sound device.</source>
   <translation>Choisissez-en un autre : Platine, Périphérique audio.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Choose another track for this place</source>
   <translation>Choisir un autre morceau pour cette place</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Choose beat grid</source>
   <translation>Choisir la grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Choose it as a range</source>
   <translation>Sélectionner comme plage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Choose one track in the table: here you see what happened to it, and when.</source>
   <translation>Sélectionnez un morceau dans la table : vous verrez ici ce qui lui est arrivé, et quand.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Choose one track in the table: here you see what the model takes it for.</source>
   <translation>Sélectionnez un morceau dans le tableau : vous voyez ici pour quoi le modèle le prend.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Choose one track or many in the table: here you see and change what they are called.</source>
   <translation>Sélectionnez un ou plusieurs morceaux dans la table : vous voyez et modifiez ici leurs tags.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Choose some to let them stand out. A double-click, or Return, chooses their tracks.</source>
   <translation>Ce qui est choisi ressort. Un double-clic, ou Entrée, choisit ses morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose the section here</source>
   <translation>Sélectionner la section ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose weights</source>
   <translation>Choisir des poids</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Chorus</source>
   <translation>Refrain</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Chosen range: drawn with Shift held, free of the bars with Alt too</source>
   <translation>Plage sélectionnée : tracée avec Shift enfoncé, et avec Alt aussi indépendante des mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Classical (Am)</source>
   <translation>Classique (Am)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Clear pad</source>
   <translation>Vider un pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Clear pads</source>
   <translation>Vider des pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Click</source>
   <translation>Clic</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click a flag</source>
   <translation>Clic sur un drapeau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click or drag</source>
   <translation>Clic ou glissement</translation>
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
   <translation>Fermer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Close the style lab</source>
   <translation>Fermer le labo de styles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Close this message</source>
   <translation>Fermer ce message</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Collections found</source>
   <translation>Collections trouvées</translation>
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
   <translation>Couleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Colour by</source>
   <translation>Couleur selon</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Colour mark</source>
   <translation>Colorer un repère</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns</source>
   <translation>Colonnes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns…</source>
   <translation>Colonnes…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Command</source>
   <translation>Commande</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Commands and their keys</source>
   <translation>Commandes et leurs raccourcis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Comment</source>
   <translation>Commentaire</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Compared on %n confirmed track(s) that it learned nothing from. What was analysed stays until you analyse it again.</source>
   <translation>
    <numerusform>Comparé sur %n morceau confirmé dont il n’a rien appris. Les analyses restent jusqu’à la prochaine.</numerusform>
    <numerusform>Comparé sur %n morceaux confirmés dont il n’a rien appris. Les analyses restent jusqu’à la prochaine.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Comparing with your present model</source>
   <translation>Comparaison avec votre modèle actuel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Composer</source>
   <translation>Compositeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Confidence: {trust} ({share})</source>
   <translation>Fiabilité : {trust} ({share})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Confirm beat grid</source>
   <translation>Valider la grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Confirmed</source>
   <translation>Confirmés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy artist and title</source>
   <translation>Copier artiste et titre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy file names with their folders</source>
   <translation>Copier les noms de fichiers avec leurs dossiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Copy for a report</source>
   <translation>Copier pour un rapport</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Copy report</source>
   <translation>Copier le rapport</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct</source>
   <translation>Corriger</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct %n label(s)</source>
   <translation>
    <numerusform>Corriger %n indication</numerusform>
    <numerusform>Corriger %n indications</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct labels</source>
   <translation>Corriger les indications</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct what was found wrong</source>
   <translation>Corriger ce qui est faux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Correct what was found wrong…</source>
   <translation>Corriger ce qui est faux…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Correcting labels</source>
   <translation>Correction des indications</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Could not be looked at</source>
   <translation>N’ont pas pu être examinés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Could not be read</source>
   <translation>N’ont pas pu être lus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count</source>
   <translation>Compter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Count bars in {meter}</source>
   <translation>Compter les mesures en {meter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count it the next way</source>
   <translation>Façon de compter suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create folder {name}</source>
   <translation>Créer le dossier {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create playlist {name}</source>
   <translation>Créer la playlist {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create smart playlist {name}</source>
   <translation>Créer la playlist intelligente {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Ctrl + drag an anchor</source>
   <translation>Ctrl + glisser une ancre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ctrl+L unlocks it</source>
   <translation>Ctrl+L la déverrouille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Ctrl+Z takes all of it back.</source>
   <translation>Ctrl+Z pour tout annuler.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Ctrl+Z takes it back.</source>
   <translation>Ctrl+Z pour annuler.</translation>
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
   <translation>Objets cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cue offsets</source>
   <translation>Décalages de cue</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Cue points were tried on %n more, each time with what was learned without that track and its artist.</source>
   <translation>
    <numerusform>Les points cue ont été essayés sur %n de plus, avec ce qui a été appris sans lui ni son artiste.</numerusform>
    <numerusform>Les points cue ont été essayés sur %n de plus, chaque fois avec ce qui a été appris sans ce morceau ni son artiste.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Cue: to the cue point, play while held</source>
   <translation>Cue : aller au point cue, jouer tant qu’on appuie</translation>
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
   <translation>Cues et boucles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Cues and loops go along with their beat grid</source>
   <translation>Les cues et les boucles suivent leur grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>Cues and suggestions</source>
   <translation>Cues et suggestions</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Cues called</source>
   <translation>Cues avec</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Cues, loops, grids, keys and playlists are read; no program's files are changed.</source>
   <translation>Cues, boucles, grilles, tonalités et playlists sont lus ; aucun fichier de ces logiciels n’est modifié.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_plot.py" />
   <source>Curves of the training run</source>
   <translation>Courbes de l'entraînement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Cyan</source>
   <translation>Cyan</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Deck</source>
   <translation>Platine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Deck, Sound device chooses another one.</source>
   <translation>Platine, Périphérique audio permet d’en choisir un autre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Defaults</source>
   <translation>Par défaut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Delete all stems; they can be made again</source>
   <translation>Supprimer tous les stems ; ils peuvent être recréés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Deleting stems</source>
   <translation>Suppression des stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Deleting what is not needed any more</source>
   <translation>Suppression de ce qui ne sert plus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss</source>
   <translation>Écarter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss {job}</source>
   <translation>Écarter {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Distillation</source>
   <translation>Distillation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Do the chosen ones again; those that fail again come back with their reason</source>
   <translation>Relancer les éléments sélectionnés ; ceux qui échouent encore reviennent avec leur raison</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change}</source>
   <translation>Rétabli : {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in %n track(s)</source>
   <translation>
    <numerusform>Rétabli : {change} dans %n morceau</numerusform>
    <numerusform>Rétabli : {change} dans %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in “{title}”</source>
   <translation>Rétabli : {change} dans « {title} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Double loop</source>
   <translation>Doubler la boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Double the loop</source>
   <translation>Doubler la boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Double the tempo</source>
   <translation>Doubler le tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Double-click a track, or press Return, to open it on the deck.</source>
   <translation>Double-cliquez sur un morceau ou appuyez sur Entrée pour l’ouvrir sur la platine.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Down</source>
   <translation>Descendre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Down: where one is. Across: where it looked. Brighter: looked more.</source>
   <translation>Vers le bas : où l’on est. Vers la droite : où l’on a regardé. Plus clair : davantage regardé.</translation>
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
   <translation>Glisser un temps sur la règle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag a flag</source>
   <translation>Glisser un drapeau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag it: the tempo follows. With Ctrl it moves and tempos stay. Alt lets it lie anywhere.</source>
   <translation>Glissez-la : le tempo suit. Avec Ctrl, elle se déplace et les tempos restent. Avec Alt, elle se pose n’importe où.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag the end of a loop</source>
   <translation>Glisser la fin d’une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag this beat: the tempo follows</source>
   <translation>Glissez ce temps : le tempo suit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Drag to move, turn the wheel to zoom, hold Shift and drag for a lasso. Arrows go from track to track, ] and [ choose more or fewer around it.</source>
   <translation>Glisser déplace, la molette zoome, glisser avec Maj trace un lasso. Les flèches vont de morceau en morceau, ] et [ en choisissent plus ou moins autour.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here, or let the builder choose all of them</source>
   <translation>Faites glisser des morceaux ici, ou laissez le programme tous les choisir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Drag tracks here, press Ctrl+N for an empty playlist, or import from DJ programs.</source>
   <translation>Glissez des morceaux ici, appuyez sur Ctrl+N pour une playlist vide ou importez depuis des logiciels DJ.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here; Delete takes one out, Alt+Up and Alt+Down move it</source>
   <translation>Faites glisser des morceaux ici ; Suppr en retire un, Alt+Haut et Alt+Bas le déplacent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Draw a lasso</source>
   <translation>Tracer un lasso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Draw over the waveform with Shift held, or type the bars.</source>
   <translation>Tracez sur la forme d’onde avec Shift enfoncé, ou saisissez les mesures.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Draw the energy with the mouse, or choose a place with Left and Right and set it with Up and Down</source>
   <translation>Dessinez l’énergie à la souris, ou choisissez un point avec Gauche et Droite et réglez-le avec Haut et Bas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Draw waveform</source>
   <translation>Dessiner la forme d’onde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_sight.py" />
   <source>Drawing the waveform</source>
   <translation>Dessin de la forme d’onde</translation>
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
   <translation>Le drop revient</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to import</source>
   <translation>Déposez pour importer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to open on the deck</source>
   <translation>Déposez pour ouvrir sur la platine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Drop to watch this folder</source>
   <translation>Déposez pour surveiller ce dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Drums</source>
   <translation>Batterie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Drums alone</source>
   <translation>Batterie seule</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums return</source>
   <translation>Retour de la batterie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums stop</source>
   <translation>Arrêt de la batterie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Duplicate as {name}</source>
   <translation>Dupliquer sous le nom {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Duplicate playlist</source>
   <translation>Dupliquer la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Duplicates</source>
   <translation>Doublons</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Dynamics</source>
   <translation>Dynamique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Each band stands before the one below it: tall in its colour is where it is strong.</source>
   <translation>Chaque bande est devant celle du dessous : sa couleur est haute là où elle est forte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Each one needs about a gigabyte of memory. It counts from the next analysis on.</source>
   <translation>Chacun demande environ un gigaoctet de mémoire. Valable à partir de la prochaine analyse.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Each one sets a mark at a place of the music. They are laid from the top down.</source>
   <translation>Chacun pose un repère à un endroit de la musique. Ils s’appliquent de haut en bas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Earlier searches</source>
   <translation>Recherches précédentes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Edit</source>
   <translation>Édition</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit mark</source>
   <translation>Modifier un repère</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Edit name, time, pad and colour</source>
   <translation>Modifier nom, position, pad et couleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit tags</source>
   <translation>Modifier les tags</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Edit tags of the chosen tracks</source>
   <translation>Modifier les tags de la sélection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Edit templates…</source>
   <translation>Modifier les modèles…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Edit the beat grid</source>
   <translation>Modifier la grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Edit the search…</source>
   <translation>Modifier la recherche…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit {fields}</source>
   <translation>Modifier : {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Edit {mark}</source>
   <translation>Modifier {mark}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Eight</source>
   <translation>Huit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Empty</source>
   <translation>Vider</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>End it; nothing is kept of it</source>
   <translation>Arrêter ; rien n’en est gardé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>End it; the track stays as it is</source>
   <translation>Arrêter ; le morceau reste tel quel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>End it; what is done stays done</source>
   <translation>La terminer ; ce qui est fait reste fait</translation>
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
   <translation>Énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: a semitone up</source>
   <translation>Boost d’énergie : un demi-ton plus haut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: two hours on</source>
   <translation>Boost d’énergie : deux heures plus loin</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy compared with the track's</source>
   <translation>Énergie comparée à celle du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Energy from the beginning to the end</source>
   <translation>Énergie du début à la fin</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Energy here {here} of 10, the track {whole}</source>
   <translation>Énergie ici {here} sur 10, morceau {whole}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Energy level</source>
   <translation>Niveau d'énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy {step}</source>
   <translation>Énergie {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Energy: how strong the track feels</source>
   <translation>Énergie : l’intensité ressentie du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Enough tracks agree on another offset than the table's; tick it to use it.</source>
   <translation>Assez de morceaux s’accordent sur un autre décalage que celui de la table ; cochez-le pour l’utiliser.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Every file can be read. Esc shows all tracks.</source>
   <translation>Tous les fichiers sont lisibles. Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Every file could be read.</source>
   <translation>Tous les fichiers ont pu être lus.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Every file has the bytes again that it had before this export</source>
   <translation>Chaque fichier retrouve les octets qu’il avait avant cet export</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Every track's file is where the library says it is.</source>
   <translation>Le fichier de chaque morceau est là où la bibliothèque l’indique.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Everything</source>
   <translation>Tout</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Everything is read only: cues, loops, grids, keys and playlists. No program's files are changed.</source>
   <translation>Tout est lu sans rien modifier : cues, boucles, grilles, tonalités et playlists. Aucun fichier de ces logiciels n’est changé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example</source>
   <translation>Exemple</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Example {place} of {total}</source>
   <translation>Exemple {place} sur {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example: {what}</source>
   <translation>Exemple : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Excerpts a second</source>
   <translation>Extraits par seconde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Experts</source>
   <translation>Experts</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Explain genre and mood of {title}</source>
   <translation>Expliquer le genre et l’ambiance de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export acapella…</source>
   <translation>Exporter l’a cappella…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export instrumental…</source>
   <translation>Exporter l’instrumental…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Export take</source>
   <translation>Exporter une prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the acapella of {title}</source>
   <translation>Exporter l’a cappella de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the instrumental of {title}</source>
   <translation>Exporter l’instrumental de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export the take</source>
   <translation>Exporter la prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export the take {name}</source>
   <translation>Exporter la prise {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the take…</source>
   <translation>Exporter la prise…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the whole track with the take…</source>
   <translation>Exporter tout le morceau avec la prise…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Export to a DJ program</source>
   <translation>Exporter vers un logiciel DJ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export to a DJ program…</source>
   <translation>Exporter vers un logiciel DJ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export {title} with the take {name}</source>
   <translation>Exporter {title} avec la prise {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exported {counts}</source>
   <translation>Exporté : {counts}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exporting</source>
   <translation>Export en cours</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Exporting %n file(s)</source>
   <translation>
    <numerusform>Export de %n fichier</numerusform>
    <numerusform>Export de %n fichiers</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Fair ({percent} %)</source>
   <translation>Correcte ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Falling</source>
   <translation>Descendante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 0.1 %</source>
   <translation>Accélérer de 0,1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 1 %</source>
   <translation>Accélérer de 1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>File name</source>
   <translation>Nom du fichier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>File or entry</source>
   <translation>Fichier ou entrée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>File to write</source>
   <translation>Fichier à écrire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files ({n_files:,})</source>
   <translation>Fichiers ({n_files:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Files found again</source>
   <translation>Fichiers retrouvés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Files to write, and how they can be restored</source>
   <translation>Fichiers à écrire, et comment les restaurer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>File…</source>
   <translation>Fichier…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters</source>
   <translation>Filtres</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters: {n_filters}</source>
   <translation>Filtres : {n_filters}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label right</source>
   <translation>Juger une indication juste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label wrong</source>
   <translation>Juger une indication fausse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find moved file</source>
   <translation>Retrouver un fichier déplacé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Find moved files below this folder</source>
   <translation>Chercher les fichiers déplacés dans ce dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find moved files…</source>
   <translation>Retrouver les fichiers déplacés…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Find the chosen tracks’ files below this folder</source>
   <translation>Chercher les fichiers de la sélection dans ce dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find the chosen tracks’ moved files…</source>
   <translation>Retrouver les fichiers déplacés de la sélection…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find vocals</source>
   <translation>Chercher les voix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in all tracks</source>
   <translation>Chercher les voix dans tous les morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in the chosen tracks</source>
   <translation>Chercher les voix dans la sélection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels right</source>
   <translation>Juger {count} indications justes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels wrong</source>
   <translation>Juger {count} indications fausses</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} moved files</source>
   <translation>Retrouver {count} fichiers déplacés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Finding labels that look wrong</source>
   <translation>Recherche des indications qui semblent fausses</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>Finding the vocals of both tells it more surely.</source>
   <translation>Chercher les voix des deux le dira plus sûrement.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in %n track(s)</source>
   <translation>
    <numerusform>Recherche des voix dans %n morceau</numerusform>
    <numerusform>Recherche des voix dans %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in all tracks</source>
   <translation>Recherche des voix dans tous les morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Findings</source>
   <translation>Trouvailles</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Finds %n track(s) now, and keeps itself up to date.</source>
   <translation>
    <numerusform>Trouve actuellement %n morceau et se met à jour toute seule.</numerusform>
    <numerusform>Trouve actuellement %n morceaux et se met à jour toute seule.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>Finds {search}</source>
   <translation>Trouve {search}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Fine-tuning</source>
   <translation>Réglage fin</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>First bar</source>
   <translation>Première mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>First beat</source>
   <translation>Premier temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>First beat of a bar; thinner lines are the other beats</source>
   <translation>Premier temps d’une mesure ; les lignes plus fines sont les autres temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>First say with I where the loop begins, then go on and press O.</source>
   <translation>Indiquez d’abord avec I où la boucle commence, puis avancez et appuyez sur O.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Folder _Serato_, or a folder of music</source>
   <translation>Dossier _Serato_, ou un dossier de musique</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Folder for %n file(s)</source>
   <translation>
    <numerusform>Dossier pour %n fichier</numerusform>
    <numerusform>Dossier pour %n fichiers</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Folder of CSV files (*)</source>
   <translation>Dossier de fichiers CSV (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders and everything below them. Your files stay as they are and where they are.</source>
   <translation>Les dossiers et tout ce qu’ils contiennent. Vos fichiers restent tels quels et où ils sont.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders of music</source>
   <translation>Dossiers de musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Folder…</source>
   <translation>Dossier…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow</source>
   <translation>Suivre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow the playhead</source>
   <translation>Suivre la tête de lecture</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Forget takes</source>
   <translation>Oublier des prises</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Forget these searches</source>
   <translation>Oublier ces recherches</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward %n bar(s)</source>
   <translation>
    <numerusform>Avancer de %n mesure</numerusform>
    <numerusform>Avancer de %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a bar</source>
   <translation>Avancer d’une mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a beat</source>
   <translation>Avancer d’un temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Found on this computer and its drives. Choose what to import:</source>
   <translation>Trouvées sur cet ordinateur et ses disques. Choisissez ce qu’il faut importer :</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Found wrong, and still to be corrected: %n label(s).</source>
   <translation>
    <numerusform>Fausse et encore à corriger : %n indication.</numerusform>
    <numerusform>Fausses et encore à corriger : %n indications.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Four minutes of music take about 70 MB. When there is no more room, the stems that were not wanted for longest go first. Another limit counts from the next track on that is taken apart.</source>
   <translation>Quatre minutes de musique prennent environ 70 Mo. Quand la place manque, les stems inutilisés depuis le plus longtemps partent d’abord. Une autre limite vaut dès le prochain morceau séparé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Free software under the GNU General Public License, version 3 or later.</source>
   <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>From</source>
   <translation>À partir de</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>From here</source>
   <translation>Dès ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>From one tempo to another</source>
   <translation>D’un tempo à un autre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>From {program}</source>
   <translation>Depuis {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Full energy</source>
   <translation>Pleine énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>G says it is right, H and D halve and double it</source>
   <translation>G valide la grille, H la divise par deux et D la double</translation>
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
   <translation>Genre (modèle)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Genre and mood</source>
   <translation>Genre et ambiance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Genre at mood</source>
   <translation>Genre dans l’ambiance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Getting ready</source>
   <translation>Préparation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Give kinds of sections a target of their own: the drop techno, the rest house</source>
   <translation>Donner à des types de section leur propre cible : le drop techno, le reste house</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command the program's own keys</source>
   <translation>Rendre à la commande sélectionnée le raccourci d’origine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command these keys; who had them loses them</source>
   <translation>Donner ce raccourci à la commande sélectionnée ; celle qui l’avait le perd</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Go back to here</source>
   <translation>Revenir jusqu’ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Go on where it was; nothing is done twice</source>
   <translation>Continuer où elle en était ; rien n’est fait deux fois</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Go round the take's bars</source>
   <translation>Boucler sur les mesures de la prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Go through the history</source>
   <translation>Parcourir l’historique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Go to</source>
   <translation>Aller à</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Goes to</source>
   <translation>Va sur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Going through the history</source>
   <translation>Parcours de l’historique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Gold</source>
   <translation>Or</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Good ({percent} %)</source>
   <translation>Bonne ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Green</source>
   <translation>Vert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Grey</source>
   <translation>Gris</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid</source>
   <translation>Grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>Grid anchor</source>
   <translation>Ancre de la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Grid anchor, {time}: {tempo} BPM, {meter}</source>
   <translation>Ancre de la grille, {time} : {tempo} BPM, {meter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid checked</source>
   <translation>Grille vérifiée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid locked</source>
   <translation>Grille verrouillée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid {tempo} BPM</source>
   <translation>Grille {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Half the tempo</source>
   <translation>Diviser le tempo par deux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Halve loop</source>
   <translation>Diviser la boucle par deux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Halve the loop</source>
   <translation>Diviser la boucle par deux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Harmony alone</source>
   <translation>Harmonie seule</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear it the other way</source>
   <translation>Écouter l’autre version</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear the place again</source>
   <translation>Réécouter le passage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Hearing the tracks</source>
   <translation>Écoute des morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Hears the track once more; that takes some seconds</source>
   <translation>Réécoute le morceau ; cela prend quelques secondes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>High</source>
   <translation>Aigus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>High: hats and brilliance, from 2.5 kHz</source>
   <translation>Aigus : charleys et brillance, à partir de 2,5 kHz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Highest tempo</source>
   <translation>Tempo le plus haut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <location filename="../../djanalyzer/gui/past.py" />
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>History…</source>
   <translation>Historique…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold</source>
   <translation>Fixer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold the track in this place when the set is built again (Space)</source>
   <translation>Garder le morceau à cette place quand le set est reconstruit (Espace)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Hot cue</source>
   <translation>Hot cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Hot cue, with the letter of its pad</source>
   <translation>Hot cue, avec la lettre de son pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>How a file begins decides how much silence each program leaves out in front of its music.</source>
   <translation>Le début d’un fichier détermine combien de silence chaque logiciel laisse de côté avant la musique.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>How a waveform looks</source>
   <translation>Aspect d’une forme d’onde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>How beats make bars, from the bar under the playhead on</source>
   <translation>Comment les temps forment les mesures, à partir de celle sous la tête de lecture</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How far it goes: 0 % is the original, 100 % all the way to the target</source>
   <translation>Jusqu’où aller : 0 % est l’original, 100 % va jusqu’à la cible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away</source>
   <translation>Écart de tempo accepté</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away; half and double count too</source>
   <translation>Écart de tempo accepté ; la moitié et le double comptent aussi</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <source>How far you are</source>
   <translation>Votre progression</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How loud it is; how tall, at its loudest within a pixel</source>
   <translation>Le volume ; la hauteur montre le plus fort dans chaque pixel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>How much better</source>
   <translation>De combien meilleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>How much faster or slower than the track itself; Ctrl+Up, Ctrl+Down</source>
   <translation>De combien c’est plus rapide ou plus lent que le morceau ; Ctrl+Up, Ctrl+Down</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How much keys count</source>
   <translation>Importance des tonalités</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of each style is blended</source>
   <translation>Part de chaque style dans le mélange</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of the second style</source>
   <translation>Part du second style</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>How often</source>
   <translation>Combien de fois</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>How sure suggestions must be</source>
   <translation>Fiabilité minimale des suggestions</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; bass, middle and brilliance look alike.</source>
   <translation>La hauteur indique le volume ; basse, médiums et brillance se ressemblent.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; the colour is mixed from what is heard at that moment.</source>
   <translation>La hauteur indique le volume ; la couleur est un mélange de ce que l’on entend à ce moment.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the energy runs</source>
   <translation>Évolution de l’énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the tempo runs</source>
   <translation>Évolution du tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>If you use it, every track has to be listened to once more; you can go back at any time.</source>
   <translation>Si vous l’utilisez, chaque morceau doit être écouté une fois de plus ; vous pouvez revenir en arrière à tout moment.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import</source>
   <translation>Importer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection</source>
   <translation>Importer une collection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection (a stick, a library's folder)</source>
   <translation>Importer une collection (une clé USB, le dossier d’une bibliothèque)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import files</source>
   <translation>Importer des fichiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import folder</source>
   <translation>Importer un dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Import from DJ programs</source>
   <translation>Importer depuis des logiciels DJ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import from DJ programs…</source>
   <translation>Importer depuis des logiciels DJ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import from {name}</source>
   <translation>Importer depuis {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Import music folder</source>
   <translation>Importer un dossier de musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import music folder…</source>
   <translation>Importer un dossier de musique…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Import music, or the collection of your DJ program, first.</source>
   <translation>Importez d’abord de la musique ou la collection de votre logiciel DJ.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Import report</source>
   <translation>Rapport d’import</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Imported cues, loops and grids move along; what you have set or changed here stays. Undo takes it back.</source>
   <translation>Les cues, boucles et grilles importés suivent ; ce que vous avez posé ou modifié ici reste en place. Vous pouvez l’annuler.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Importing %n file(s) from watched folders</source>
   <translation>
    <numerusform>Import de %n fichier des dossiers surveillés</numerusform>
    <numerusform>Import de %n fichiers des dossiers surveillés</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing %n item(s)</source>
   <translation>
    <numerusform>Import de %n élément</numerusform>
    <numerusform>Import de %n éléments</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing your music</source>
   <translation>Import de votre musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing {name}</source>
   <translation>Import de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Imports and analyses are listed here.</source>
   <translation>Les imports et les analyses apparaissent ici.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>In no playlist</source>
   <translation>Dans aucune playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>In rekordbox choose this file under Preferences &gt; Advanced &gt; rekordbox xml, then right-click the tracks and “Import To Collection”: rekordbox takes changed cues and grids over only then.</source>
   <translation>Dans rekordbox, choisissez ce fichier sous Preferences &gt; Advanced &gt; rekordbox xml, puis faites un clic droit sur les morceaux et « Import To Collection » : c’est seulement ainsi que rekordbox reprend les cues et grilles modifiés.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>In the backup</source>
   <translation>Dans la sauvegarde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>In the collection no longer</source>
   <translation>Plus dans la collection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>In this order</source>
   <translation>Dans cet ordre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>In use</source>
   <translation>En usage</translation>
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
    <numerusform>Intro de %n mesure, mixable jusqu’à la mesure {bar}</numerusform>
    <numerusform>Intro de %n mesures, mixable jusqu’à la mesure {bar}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro, safe to mix until bar {bar}</source>
   <translation>Intro, mixable jusqu’à la mesure {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>Intro : %n mesure de rythme sans voix ni mélodie.</numerusform>
    <numerusform>Intro : %n mesures de rythme sans voix ni mélodie.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, and offered if it proves to be better.</source>
   <translation>S’apprend, et sera proposé si c’est prouvé meilleur.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: all are by one artist, which proves nothing for others.</source>
   <translation>S’apprend, mais n’est pas proposé : un seul artiste ne prouve rien pour d’autres.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: none is confirmed yet. Review some first.</source>
   <translation>S’apprend, mais n’est pas proposé : rien n’est confirmé. Revoyez-en d’abord.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Is now</source>
   <translation>Maintenant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>It goes on where it was; nothing is done twice.</source>
   <translation>Il reprend où il en était ; rien n’est fait deux fois.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>It holds: {parts}.</source>
   <translation>Elle contient : {parts}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>It is a track of your library now, with {cues}, {loops}, the beat grid and the sections.</source>
   <translation>C’est maintenant un morceau de votre bibliothèque, avec {cues}, {loops}, la grille et les sections.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use, and has heard all tracks.</source>
   <translation>Il est utilisé et a entendu tous les morceaux.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use. %n track(s) it has not heard yet: until then they are compared as before.</source>
   <translation>
    <numerusform>Il est utilisé. Il n’a pas encore entendu %n morceau : d’ici là, il est comparé comme avant.</numerusform>
    <numerusform>Il est utilisé. Il n’a pas encore entendu %n morceaux : d’ici là, ils sont comparés comme avant.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>It is kept in the list to be looked at. Try other bars, a smaller amount or another seed.</source>
   <translation>Elle reste dans la liste pour examen. Essayez d’autres mesures, une intensité moindre ou une autre graine.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>It is locked</source>
   <translation>C’est verrouillé</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It learned from your music, %n track(s) in all. Of those that were kept for proof, {after} are known again in another version; before, it was {before}.</source>
   <translation>
    <numerusform>Il a été appris de votre musique, %n morceau en tout. De ceux gardés comme preuve, {after} sont reconnus dans une autre version ; avant, c’était {before}.</numerusform>
    <numerusform>Il a été appris de votre musique, %n morceaux en tout. De ceux gardés comme preuve, {after} sont reconnus dans une autre version ; avant, c’était {before}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>It stands at https://www.gnu.org/licenses/gpl-3.0.html.</source>
   <translation>Elle se trouve sur https://www.gnu.org/licenses/gpl-3.0.html.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It was started in another window, or from the command line.</source>
   <translation>Il a été lancé dans une autre fenêtre ou en ligne de commande.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Its file cannot be played.</source>
   <translation>Son fichier ne peut pas être lu.</translation>
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
   <translation>Tâches</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Jobs and failures…</source>
   <translation>Tâches et échecs…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Jobs and what they could not do</source>
   <translation>Tâches et ce qu’elles n’ont pas pu faire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the next one</source>
   <translation>Fusionner avec la suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the one before</source>
   <translation>Fusionner avec la précédente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Join sections</source>
   <translation>Fusionner des sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Jump to cue {pad}, or set it</source>
   <translation>Aller au cue {pad} ou le poser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Jump to the cue</source>
   <translation>Sauter au cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Jumps to cues keep the beat</source>
   <translation>Les sauts vers les cues gardent le rythme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Keep one of {count} tracks</source>
   <translation>Garder un morceau sur {count}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Keep the old one</source>
   <translation>Garder l’ancien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Keep this one of its duplicates</source>
   <translation>Garder celui-ci parmi ses doublons</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Kept</source>
   <translation>Gardé</translation>
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
   <translation>Tonalité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Key changes</source>
   <translation>Changements de tonalité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock</source>
   <translation>Key Lock</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock: keep the pitch</source>
   <translation>Key Lock : garder la hauteur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Key names</source>
   <translation>Noms des tonalités</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Key {name}</source>
   <translation>Tonalité {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Key: sources differ</source>
   <translation>Tonalité : les sources diffèrent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Keyboard</source>
   <translation>Clavier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Keyboard shortcuts</source>
   <translation>Raccourcis clavier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Keys</source>
   <translation>Tonalités</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys before all else</source>
   <translation>Les tonalités avant tout</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys count as much as the rest</source>
   <translation>Les tonalités comptent autant que le reste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys do not count</source>
   <translation>Les tonalités ne comptent pas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Kind</source>
   <translation>Type</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Known by</source>
   <translation>Reconnu par</translation>
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
    <numerusform>Les indications de %n morceau sont corrigées.</numerusform>
    <numerusform>Les indications de %n morceaux sont corrigées.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Labels that look wrong</source>
   <translation>Indications douteuses</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Lanes</source>
   <translation>Lignes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Language</source>
   <translation>Langue</translation>
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
   <translation>Dernière mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Last beat</source>
   <translation>Dernier temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lay out the map</source>
   <translation>Tracer la carte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Laying out the map</source>
   <translation>Tracé de la carte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn anew…</source>
   <translation>Réapprendre…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn from my library</source>
   <translation>Apprendre de ma bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn from my library…</source>
   <translation>Apprendre de ma bibliothèque…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear my collection</source>
   <translation>Apprendre à entendre ma collection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn to hear my collection…</source>
   <translation>Apprendre à entendre ma collection…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear your collection</source>
   <translation>Apprendre à entendre votre collection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned for {base}, which this program has no longer. It is kept.</source>
   <translation>Appris pour {base}, que ce programme n’a plus. Il est conservé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned from your library</source>
   <translation>Appris de votre bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Learning</source>
   <translation>Apprentissage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning anew without those</source>
   <translation>Nouvel apprentissage sans celles-là</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from the rest with a teacher</source>
   <translation>Apprentissage du reste, avec un maître</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from what is confirmed</source>
   <translation>Apprentissage de ce qui est confirmé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library</source>
   <translation>Apprentissage de votre bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library has not come to its end.</source>
   <translation>L’apprentissage de votre bibliothèque n’est pas terminé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learning goes on, at the foot of the window</source>
   <translation>L’apprentissage continue, au bas de la fenêtre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning has come to its end</source>
   <translation>L’apprentissage est terminé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the model that you have stays.</source>
   <translation>L’apprentissage est terminé : votre modèle reste.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the new model is better at %n thing(s).</source>
   <translation>
    <numerusform>L’apprentissage est terminé : le nouveau modèle est meilleur en %n chose.</numerusform>
    <numerusform>L’apprentissage est terminé : le nouveau modèle est meilleur en %n choses.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning met trouble; it can go on once that is mended</source>
   <translation>L’apprentissage a rencontré un problème ; il peut reprendre une fois réglé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning needs {fewest} tracks with cues, keys, genres, moods or energy levels of your own or of a program.</source>
   <translation>Pour apprendre, il faut {fewest} morceaux avec des cues, tonalités, genres, ambiances ou niveaux d’énergie venant de vous ou d’un logiciel.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Learning rate</source>
   <translation>Taux d'apprentissage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learning to hear your collection</source>
   <translation>Apprentissage de l’écoute de votre collection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>Learning to hear your collection has come to its end.</source>
   <translation>L’apprentissage de l’écoute de votre collection est terminé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning waits</source>
   <translation>L’apprentissage attend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning waits on battery and while you play. You can close this window meanwhile.</source>
   <translation>L’apprentissage attend sur batterie et pendant que vous jouez. Vous pouvez fermer cette fenêtre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning was stopped; it can go on where it was</source>
   <translation>L’apprentissage a été arrêté ; il peut reprendre où il en était</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning where you set cues</source>
   <translation>Apprentissage de vos emplacements de cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Leave out</source>
   <translation>Laisser de côté</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Left</source>
   <translation>Reste</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Left out: %n track(s), {why}.</source>
   <translation>
    <numerusform>Laissé de côté : %n morceau, {why}.</numerusform>
    <numerusform>Laissés de côté : %n morceaux, {why}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Legend of the map</source>
   <translation>Légende de la carte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length</source>
   <translation>Durée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length of the set</source>
   <translation>Durée du set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Let it sound like a track of yours</source>
   <translation>Le faire sonner comme un de vos morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Let the builder choose from what the table lists.</source>
   <translation>Laissez le programme choisir parmi ce que liste le tableau.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Letter pads in order of time</source>
   <translation>Ordonner les pads par position</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Letter the pads in order of time</source>
   <translation>Ordonner les pads par position</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Level</source>
   <translation>Constante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Libraries (*.sqlite);;All files (*)</source>
   <translation>Bibliothèques (*.sqlite);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library</source>
   <translation>Bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library and folders</source>
   <translation>Bibliothèque et dossiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Library: {value}</source>
   <translation>Bibliothèque : {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Like {title}</source>
   <translation>Comme {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Lime</source>
   <translation>Citron vert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Link</source>
   <translation>Lien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen</source>
   <translation>Écouter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Listen for similarity</source>
   <translation>Écouter pour trouver ce qui se ressemble</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Listen on click</source>
   <translation>Écouter au clic</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to %n track(s)</source>
   <translation>
    <numerusform>Écouter %n morceau</numerusform>
    <numerusform>Écouter %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Listen to it</source>
   <translation>L’écouter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Listen to the chosen track</source>
   <translation>Écouter le morceau sélectionné</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen to the take, round its bars</source>
   <translation>Écouter la prise, ses mesures en boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to them</source>
   <translation>Les écouter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Listening to what tracks sound like</source>
   <translation>Écoute de la sonorité des morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>Listening to {title}; Ctrl+Space ends it.</source>
   <translation>Écoute de {title} ; Ctrl+Space y met fin.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Listening…</source>
   <translation>Écoute en cours…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Little change from track to track</source>
   <translation>Peu de changement d’un morceau à l’autre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading sound</source>
   <translation>Chargement du son</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loading sound…</source>
   <translation>Chargement du son…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Loading stems</source>
   <translation>Chargement des stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading the next track</source>
   <translation>Chargement du morceau suivant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>Loading the take</source>
   <translation>Chargement de la prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock</source>
   <translation>Verrou</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Lock all that is known of the chosen tracks</source>
   <translation>Verrouiller tout ce que l’on sait de la sélection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock the beat grid</source>
   <translation>Verrouiller la grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lock {fields}</source>
   <translation>Verrouiller : {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}</source>
   <translation>Verrouiller : {field}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}: nothing changes it until you unlock it</source>
   <translation>Verrouiller {field} : rien n’y change avant le déverrouillage</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Locked and left out: %n label(s).</source>
   <translation>
    <numerusform>Verrouillée et laissée de côté : %n indication.</numerusform>
    <numerusform>Verrouillées et laissées de côté : %n indications.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Locks</source>
   <translation>Verrous</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Logarithmic</source>
   <translation>Logarithmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Look at them</source>
   <translation>Les passer en revue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Looking at how many tracks there are…</source>
   <translation>Comptage des morceaux…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Looking at the tracks…</source>
   <translation>Examen des morceaux…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Looking at what would be written…</source>
   <translation>Examen de ce qui serait écrit…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Looking at what your library says…</source>
   <translation>Lecture de ce que dit votre bibliothèque…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Looking for collections on this computer and its drives…</source>
   <translation>Recherche de collections sur cet ordinateur et ses disques…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Looking for collections…</source>
   <translation>Recherche des collections…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looking for devices…</source>
   <translation>Recherche des périphériques…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Looking for moved files</source>
   <translation>Recherche des fichiers déplacés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Looking into watched folders</source>
   <translation>Examen des dossiers surveillés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Looking into {program}</source>
   <translation>Lecture de {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Looking over the library</source>
   <translation>Vérification de la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looks and language</source>
   <translation>Apparence et langue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Loop</source>
   <translation>Boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop begins here</source>
   <translation>La boucle commence ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop ends here</source>
   <translation>La boucle finit ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Loop from here</source>
   <translation>Boucle à partir d’ici</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop of %n beat(s) from here</source>
   <translation>
    <numerusform>Boucle de %n temps à partir d’ici</numerusform>
    <numerusform>Boucle de %n temps à partir d’ici</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Loop of beats</source>
   <translation>Boucle en temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop over the chosen range</source>
   <translation>Boucle sur la plage sélectionnée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Loop {pad} {name}</source>
   <translation>Boucle {pad} {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Loops</source>
   <translation>Boucles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Loss as a whole</source>
   <translation>Perte totale</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses</source>
   <translation>Pertes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses ({n_losses:,})</source>
   <translation>Pertes ({n_losses:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Losses by task</source>
   <translation>Pertes par tâche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses: none</source>
   <translation>Pertes : aucune</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Lost: {what}</source>
   <translation>Perdu : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Louder</source>
   <translation>Plus fort</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Loudness here {loudness} LU against the whole track</source>
   <translation>Sonie ici : {loudness} LU par rapport à tout le morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loudness of the metronome</source>
   <translation>Volume du métronome</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Low</source>
   <translation>Graves</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Low: kick and bass, up to 200 Hz</source>
   <translation>Graves : kick et basse, jusqu’à 200 Hz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Lowest tempo</source>
   <translation>Tempo le plus bas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Made</source>
   <translation>Créé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Make a playlist</source>
   <translation>Créer une liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make cue of loop</source>
   <translation>Changer une boucle en cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a cue</source>
   <translation>En faire un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a loop</source>
   <translation>En faire une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Make it longer or shorter</source>
   <translation>L’allonger ou la raccourcir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: it goes along with exports from then on</source>
   <translation>En fait votre valeur : elle part dès lors avec les exports</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: no later analysis changes it</source>
   <translation>En fait votre valeur : aucune analyse ultérieure ne la change</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make loop of cue</source>
   <translation>Changer un cue en boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make memory mark</source>
   <translation>Créer un memory cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Make mine: {told}</source>
   <translation>Adopter : {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make tempo steady</source>
   <translation>Rendre le tempo constant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Make the chosen range a section</source>
   <translation>Faire une section de la plage sélectionnée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make {name}'s cues mine</source>
   <translation>Adopter les cues de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Making the demo collection</source>
   <translation>Création de la collection de démo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Map</source>
   <translation>Carte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/map_plot.py" />
   <source>Map of the collection</source>
   <translation>Carte de la collection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark missing files</source>
   <translation>Signaler les fichiers manquants</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark unreadable file</source>
   <translation>Signaler un fichier illisible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>May be several files, left as it is</source>
   <translation>Plusieurs fichiers possibles, laissés tels quels</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured here</source>
   <translation>Mesuré ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured where ticked, else the table</source>
   <translation>La mesure si cochée, sinon la table</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Measuring stems</source>
   <translation>Mesure des stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring time offsets</source>
   <translation>Mesure des décalages</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring…</source>
   <translation>Mesure en cours…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Melody, harmony and structure kept: {percent} %</source>
   <translation>Mélodie, harmonie et structure conservées : {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Memory</source>
   <translation>Memory cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Memory cue</source>
   <translation>Memory cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Memory list</source>
   <translation>Memory cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Meter</source>
   <translation>Métrique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Metronome</source>
   <translation>Métronome</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Middle</source>
   <translation>Médiums</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Middle drag</source>
   <translation>Glisser, bouton central</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Middle: voices, chords, snares</source>
   <translation>Médiums : voix, accords, caisses claires</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Minute {minute}: energy {level}</source>
   <translation>Minute {minute} : énergie {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing</source>
   <translation>Fichier manquant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing and unreadable files</source>
   <translation>Fichiers manquants et illisibles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix in</source>
   <translation>Entrée mix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix out</source>
   <translation>Sortie mix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Mix ranges</source>
   <translation>Zones de mix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Mixes with</source>
   <translation>Se mixe avec</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Mixes with %n track(s), the best first.</source>
   <translation>
    <numerusform>Se mixe avec %n morceau, le meilleur d’abord.</numerusform>
    <numerusform>Se mixe avec %n morceaux, les meilleurs d’abord.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Mixes with {keys}</source>
   <translation>Se mixe avec {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Model: {value}</source>
   <translation>Modèle : {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Models</source>
   <translation>Modèles d’analyse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Models…</source>
   <translation>Modèles…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood</source>
   <translation>Ambiance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood at genre</source>
   <translation>Ambiance dans le genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move cue</source>
   <translation>Déplacer un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move cues along with the grid</source>
   <translation>Déplacer les cues avec la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move down</source>
   <translation>Descendre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move grid anchor</source>
   <translation>Déplacer une ancre de la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move in playlist</source>
   <translation>Déplacer dans la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move into the folder above</source>
   <translation>Mettre dans le dossier au-dessus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back 1/16 beat</source>
   <translation>Reculer le repère de 1/16 de temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back a beat</source>
   <translation>Reculer le repère d’un temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward 1/16 beat</source>
   <translation>Avancer le repère de 1/16 de temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward a beat</source>
   <translation>Avancer le repère d’un temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it to the memory list</source>
   <translation>Déplacer vers les memory cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move loop</source>
   <translation>Déplacer une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move mark</source>
   <translation>Déplacer un repère</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move out of the folder</source>
   <translation>Sortir du dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move playlist</source>
   <translation>Déplacer la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist down</source>
   <translation>Descendre la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist up</source>
   <translation>Monter la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move section edge</source>
   <translation>Déplacer le bord d’une section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move the anchor here</source>
   <translation>Déplacer l’ancre ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the anchor, tempos stay</source>
   <translation>Déplacer l’ancre, les tempos restent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the cue, beat by beat (with Alt freely)</source>
   <translation>Déplacer le cue, temps par temps (librement avec Alt)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Move to pad</source>
   <translation>Déplacer vers un pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks down in the playlist</source>
   <translation>Descendre les morceaux dans la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks up in the playlist</source>
   <translation>Monter les morceaux dans la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move up</source>
   <translation>Monter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Moved by</source>
   <translation>Décalé de</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Moved files</source>
   <translation>Fichiers déplacés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Music ({endings})</source>
   <translation>Musique ({endings})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Name of the playlist</source>
   <translation>Nom de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Name of the smart playlist</source>
   <translation>Nom de la playlist intelligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of keys</source>
   <translation>Noms des tonalités</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of sections</source>
   <translation>Noms des sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Near it</source>
   <translation>Proche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Near to the target: {percent} %</source>
   <translation>Proche de la cible : {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Neither key nor tempo is known. Analyse the track to see what mixes with it.</source>
   <translation>Ni la tonalité ni le tempo ne sont connus. Analysez le morceau pour voir ce qui se mixe avec lui.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>New</source>
   <translation>À analyser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New folder</source>
   <translation>Nouveau dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>New keys:</source>
   <translation>Nouveau raccourci :</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>New music in these folders comes into the library by itself. Nothing is moved or deleted, and a drive that is unplugged is waited for.</source>
   <translation>La nouvelle musique de ces dossiers entre d’elle-même dans la bibliothèque. Rien n’est déplacé ni supprimé, et un disque débranché est attendu.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New playlist</source>
   <translation>Nouvelle playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>New playlist with the chosen tracks</source>
   <translation>Nouvelle playlist avec les morceaux choisis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>New playlist with these tracks</source>
   <translation>Nouvelle playlist avec ces morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>New playlist “{name}”</source>
   <translation>Nouvelle playlist « {name} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>New set</source>
   <translation>Nouveau set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Next</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next section</source>
   <translation>Section suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Next suggestion</source>
   <translation>Suggestion suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next track of the list</source>
   <translation>Morceau suivant de la liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Next track to review</source>
   <translation>Morceau à vérifier suivant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>No DJ program has counted it as played</source>
   <translation>Aucun logiciel DJ ne l’a compté comme joué</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>No DJ program has said anything of this library yet</source>
   <translation>Aucun logiciel DJ n’a encore rien indiqué sur cette bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No beat grid</source>
   <translation>Pas de grille rythmique</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No better: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>Pas meilleur : {after} juste au lieu de {before}, sur %n morceau confirmé</numerusform>
    <numerusform>Pas meilleur : {after} juste au lieu de {before}, sur %n morceaux confirmés</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>No collection was found in the usual places. Choose a file or a folder.</source>
   <translation>Aucune collection trouvée aux endroits habituels. Choisissez un fichier ou un dossier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>No colour</source>
   <translation>Aucune couleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>No command has such a name or key.</source>
   <translation>Aucune commande n’a ce nom ou ce raccourci.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>No cue was set: {why}.</source>
   <translation>Aucun cue n’a été posé : {why}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No earlier searches yet</source>
   <translation>Pas encore de recherches précédentes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No energy</source>
   <translation>Pas d’énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>No file is missing</source>
   <translation>Aucun fichier ne manque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No file is missing. Esc shows all tracks.</source>
   <translation>Aucun fichier ne manque. Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>No folder is watched. Add one, such as your downloads: new music comes in by itself then.</source>
   <translation>Aucun dossier n’est surveillé. Ajoutez-en un, par exemple vos téléchargements : la nouvelle musique entre alors d’elle-même.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No genre</source>
   <translation>Pas de genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No grid waits for a look. Esc shows all tracks.</source>
   <translation>Aucune grille n’attend de vérification. Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No key</source>
   <translation>Aucune tonalité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No key found</source>
   <translation>Aucune tonalité trouvée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>No key is known</source>
   <translation>Aucune tonalité connue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>No keys</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>No kind</source>
   <translation>Sans type</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed.</source>
   <translation>Aucune indication n’est confirmée : ce qui semble faux est listé, mais aucun modèle n’est proposé avant que vous en ayez revu.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>No log is open</source>
   <translation>Aucun journal ouvert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>No longer in the collection of {name}</source>
   <translation>Plus dans la collection de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>No other track is there for this place.</source>
   <translation>Il n’y a pas d’autre morceau pour cette place.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>No other version of it was listened to.</source>
   <translation>Aucune autre version n’a été écoutée.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>No second style</source>
   <translation>Pas de second style</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>No sound</source>
   <translation>Pas de son</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>No stars</source>
   <translation>Aucune étoile</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>No suggestion of this track has been refused</source>
   <translation>Aucune suggestion de ce morceau n’a été refusée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No track is here twice. Esc shows all tracks.</source>
   <translation>Aucun morceau n’est en double. Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>No track is left to review.</source>
   <translation>Plus aucun morceau à vérifier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No tracks are in this playlist yet. Drag some onto its name.</source>
   <translation>Cette playlist n’a pas encore de morceaux. Glissez-en sur son nom.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody can listen to this track for what it sounds like.</source>
   <translation>Rien ne peut écouter ce morceau pour savoir à quoi il ressemble.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Nobody counts beats slower than 20 or faster than 500 BPM</source>
   <translation>Personne ne compte les temps au-dessous de 20 ni au-dessus de 500 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody has listened to this track for what it sounds like.</source>
   <translation>Ce morceau n’a pas encore été écouté pour savoir à quoi il ressemble.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>None was found in the usual places. The menu Library opens any file or stick later.</source>
   <translation>Rien trouvé aux endroits habituels. Le menu Bibliothèque ouvre plus tard tout fichier ou clé USB.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>None yet: drag tracks here</source>
   <translation>Aucune : glissez des morceaux ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>None: only the cues you have set</source>
   <translation>Aucune : seulement les cues que vous avez posés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>None: switched off</source>
   <translation>Aucun : désactivé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Not analysed yet. Ctrl+R analyses the selected tracks.</source>
   <translation>Pas encore analysé. Ctrl+R analyse les morceaux sélectionnés.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Not found</source>
   <translation>Introuvables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Not now</source>
   <translation>Plus tard</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not possible, and left as it is: %n label(s).</source>
   <translation>
    <numerusform>Impossible, et laissée telle quelle : %n indication.</numerusform>
    <numerusform>Impossibles, et laissées telles quelles : %n indications.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Not provably better: {after} right instead of {before}, on %n track(s), may be chance</source>
   <translation>
    <numerusform>Pas de preuve : {after} juste au lieu de {before}, sur %n morceau, c’est peut-être un hasard</numerusform>
    <numerusform>Pas de preuve : {after} juste au lieu de {before}, sur %n morceaux, c’est peut-être un hasard</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not these</source>
   <translation>Pas celles-ci</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Not written: {names}</source>
   <translation>Non écrit : {names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not, and why</source>
   <translation>Écarté, et pourquoi</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned from this library yet.</source>
   <translation>On ne peut encore rien apprendre de cette bibliothèque.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned yet, but wrong labels can be found.</source>
   <translation>On ne peut encore rien apprendre, mais on peut trouver des indications fausses.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Nothing changes; the new model can still be used another day</source>
   <translation>Rien ne change ; le nouveau modèle pourra encore être utilisé un autre jour</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Nothing could be learned; labels that look wrong were looked for.</source>
   <translation>Rien n’a pu être appris ; les indications fausses ont été cherchées.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing fits “{query}”. Esc shows all tracks.</source>
   <translation>Rien ne correspond à « {query} ». Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Nothing has been changed yet. Every change will stand here, and can be taken back.</source>
   <translation>Rien n’a encore été changé. Chaque changement apparaîtra ici et pourra être annulé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Nothing has been changed. The last sound backup can take its place: {fault}.</source>
   <translation>Rien n’a été modifié. La dernière sauvegarde saine peut prendre sa place : {fault}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Nothing has failed.</source>
   <translation>Aucun échec.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing in the library moves.</source>
   <translation>Rien ne bouge dans la bibliothèque.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing in this playlist fits “{query}”. Esc shows all of it.</source>
   <translation>Rien dans cette playlist ne correspond à « {query} ». Esc l’affiche en entier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing is left to look at.</source>
   <translation>Il n’y a plus rien à passer en revue.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>Nothing is lost: every change was on the disk. What is known of it stands in {log}.</source>
   <translation>Rien n’est perdu : chaque changement était sur le disque. Ce que l’on en sait est dans {log}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Nothing is written into your music files: what you change here goes along with exports.</source>
   <translation>Rien n’est écrit dans vos fichiers de musique : ce que vous changez ici est transmis par les exports.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Nothing mixes with it so far. Widen the tempo, or tick an energy boost.</source>
   <translation>Rien ne se mixe avec lui pour l’instant. Élargissez le tempo ou cochez un boost d’énergie.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Nothing of this track is written</source>
   <translation>Rien de ce morceau n’est écrit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing speaks against the table.</source>
   <translation>Rien ne contredit la table.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nothing that sounds like it is let through. Ask for less.</source>
   <translation>Rien de ressemblant ne passe les filtres. Demandez moins.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Nothing to analyse</source>
   <translation>Rien à analyser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to listen to</source>
   <translation>Rien à écouter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Nothing to listen to: every track can be found by its sound already</source>
   <translation>Rien à écouter : chaque morceau se trouve déjà par sa sonorité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to take apart</source>
   <translation>Rien à séparer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a genre, or the model hears none.</source>
   <translation>Rien à reprendre : ces morceaux ont un genre, ou le modèle n’en entend aucun.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a mood of yours, or the model hears none.</source>
   <translation>Rien à reprendre : ces morceaux ont déjà votre ambiance, ou le modèle n’en entend aucune.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Nothing was changed since.</source>
   <translation>Rien n’a été modifié depuis.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Nothing was learned of it</source>
   <translation>Rien n’en a été appris</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing was looked at yet.</source>
   <translation>Rien n’a encore été examiné.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Nothing was looked at yet. “Learn from my library” finds labels that look wrong.</source>
   <translation>Rien n’a encore été examiné. « Apprendre de ma bibliothèque » trouve les indications douteuses.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Nothing yet</source>
   <translation>Rien pour l’instant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Now</source>
   <translation>Maintenant</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Of %n track(s) nobody knows the tempo.</source>
   <translation>
    <numerusform>Le tempo de %n morceau n’est pas connu.</numerusform>
    <numerusform>Le tempo de %n morceaux n’est pas connu.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of club music: intro, build-up, drop, breakdown, outro</source>
   <translation>De musique de club : intro, montée, drop, break, outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Of no use: {faults}</source>
   <translation>Inutilisable : {faults}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of songs: intro, verse, chorus, bridge, break, outro</source>
   <translation>De chansons : intro, couplet, refrain, pont, break, outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Olive</source>
   <translation>Olive</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>On</source>
   <translation>Sur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>On the deck each stem can be muted now.</source>
   <translation>Sur la platine, chaque stem peut maintenant être coupé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: nothing, {why}</source>
   <translation>Sur « {title} » : rien, {why}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: {mark}</source>
   <translation>Sur « {title} » : {mark}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>One by one</source>
   <translation>Une par une</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>One colour</source>
   <translation>Une seule couleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>One colour by its sound (RGB)</source>
   <translation>Une couleur selon le son (RGB)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>One steady tempo</source>
   <translation>Un seul tempo constant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only in the playlist that is shown</source>
   <translation>Seulement dans la liste affichée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only keys that mix with it</source>
   <translation>Seulement les tonalités compatibles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Only the chosen track</source>
   <translation>Seulement le morceau sélectionné</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Only the library is changed, and undo takes it back. No music file is touched.</source>
   <translation>Seule la bibliothèque est modifiée, et vous pouvez l’annuler. Aucun fichier de musique n’est touché.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only what was not played yet</source>
   <translation>Seulement ce qui n’a pas encore été joué</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Only what you read changes. Commands and the library keep our own words, which tell most apart.</source>
   <translation>Seul l’affichage change. Les commandes et la bibliothèque gardent nos propres mots, les plus précis.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Only {few} of {many} tracks were looked at: a search narrows them down.</source>
   <translation>Seuls {few} des {many} morceaux ont été examinés : une recherche les restreint.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Open Key (1m)</source>
   <translation>Open Key (1m)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Open a library</source>
   <translation>Ouvrir une bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a log…</source>
   <translation>Ouvrir un journal…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a training log</source>
   <translation>Ouvrir un journal d'entraînement</translation>
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
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Open log folder</source>
   <translation>Ouvrir le dossier du journal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Open music folder</source>
   <translation>Ouvrir un dossier de musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Open on the deck</source>
   <translation>Ouvrir sur la platine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Open the folder of: {name}</source>
   <translation>Ouvrir le dossier : {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open the log of a training run: the file that ends in .jsonl, beside the run's checkpoint. It grows while the run goes on, and the curves follow it.</source>
   <translation>Ouvrez le journal d'un entraînement : le fichier qui se termine par .jsonl, à côté du checkpoint. Il grandit tant que l'entraînement dure, et les courbes le suivent.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Options</source>
   <translation>Options</translation>
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
   <translation>Autres</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments</source>
   <translation>Autres instruments</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments alone</source>
   <translation>Autres instruments seuls</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Other targets by section</source>
   <translation>Autres cibles par section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Other versions of it</source>
   <translation>Autres versions de ce morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Other way</source>
   <translation>Autre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others from</source>
   <translation>Autres depuis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others may come between them; otherwise they stand where they fit best</source>
   <translation>D’autres peuvent s’y intercaler ; sinon ils se placent où ils vont le mieux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Ours: intro, verse, build-up, drop, breakdown, bridge, outro</source>
   <translation>Les nôtres : intro, couplet, montée, drop, break, pont, outro</translation>
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
    <numerusform>Outro de %n mesure, mixable à partir de la mesure {bar}</numerusform>
    <numerusform>Outro de %n mesures, mixable à partir de la mesure {bar}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro, safe to mix from bar {bar}</source>
   <translation>Outro, mixable à partir de la mesure {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>Outro : %n mesure de rythme sans voix ni mélodie.</numerusform>
    <numerusform>Outro : %n mesures de rythme sans voix ni mélodie.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/overview.py" />
   <source>Overview of the whole track</source>
   <translation>Vue d’ensemble du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Package</source>
   <translation>Paquet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Packages of others and their licences</source>
   <translation>Paquets tiers et leurs licences</translation>
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
   <translation>Le pad {letter} est de nouveau vide. Ctrl+Z pour annuler.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter} is empty: press it to set a cue here</source>
   <translation>Le pad {letter} est vide : appuyez pour poser un cue ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter}, empty</source>
   <translation>Pad {letter}, vide</translation>
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
   <translation>Pages sur le logiciel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Pages of the settings</source>
   <translation>Pages des réglages</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Part of the track</source>
   <translation>Partie du morceau</translation>
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
   <translation>Mettre en pause ou reprendre les tâches</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Pause {job}</source>
   <translation>Mettre {job} en pause</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Paused; what was at work ends first</source>
   <translation>En pause ; ce qui était en cours se termine d’abord</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Phrases</source>
   <translation>Phrases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Pink</source>
   <translation>Rose</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Pitch of the voice; the pointer over it tells the note</source>
   <translation>Hauteur de la voix ; le pointeur dessus indique la note</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Place</source>
   <translation>Emplacement</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place %n mark(s)</source>
   <translation>
    <numerusform>Placer %n repère</numerusform>
    <numerusform>Placer %n repères</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues</source>
   <translation>Placer des cues</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues on %n track(s)</source>
   <translation>
    <numerusform>Placer des cues sur %n morceau</numerusform>
    <numerusform>Placer des cues sur %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Place cues on the chosen tracks…</source>
   <translation>Placer des cues sur les morceaux sélectionnés…</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Placing cues on %n track(s)</source>
   <translation>
    <numerusform>Placement de cues sur %n morceau</numerusform>
    <numerusform>Placement de cues sur %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Planning cues</source>
   <translation>Préparation des cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play / pause</source>
   <translation>Lecture / pause</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Play and tap along</source>
   <translation>Lancez et tapez</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play from the chosen mark</source>
   <translation>Jouer à partir du repère sélectionné</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on</source>
   <translation>Enchaîner</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on with the next track</source>
   <translation>Enchaîner avec le morceau suivant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Play the loop over and over</source>
   <translation>Jouer la boucle sans fin</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tapping.py" />
   <source>Play the track, then tap along.</source>
   <translation>Lancez le morceau, puis tapez en rythme.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Playhead at {seconds} seconds, bar {bar}</source>
   <translation>Tête de lecture à {seconds} secondes, mesure {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Playhead: what is heard now</source>
   <translation>Tête de lecture : ce que l’on entend</translation>
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
   <translation>Playlists : {names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Please look at the grid: {share} sure</source>
   <translation>Grille à vérifier : fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Please review: the grid is {share} sure</source>
   <translation>À vérifier : la grille est fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Point to the file…</source>
   <translation>Indiquer le fichier…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Preparing the export</source>
   <translation>Préparation de l’export</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Press the new keys</source>
   <translation>Appuyez sur le nouveau raccourci</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous section</source>
   <translation>Section précédente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Previous suggestion</source>
   <translation>Suggestion précédente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous track of the list</source>
   <translation>Morceau précédent de la liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Previous track to review</source>
   <translation>Morceau à vérifier précédent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Program</source>
   <translation>Logiciel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Program and files</source>
   <translation>Logiciel et fichiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Program to write for</source>
   <translation>Logiciel de destination</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Programs disagree on where an MP3 or AAC file begins. What is listed here is taken off their times when they come in, and added again when they go out, so that a cue keeps its place in the music. The table is what is known of each program; measured is where its beats lie in this library, over the tracks on whose tempo both agree.</source>
   <translation>Les logiciels ne s’accordent pas sur le début d’un fichier MP3 ou AAC. Ce qui est listé ici est retiré de leurs positions à l’import, et rajouté à l’export, afin qu’un cue garde sa place dans la musique. La table contient ce que l’on sait de chaque logiciel ; la mesure indique où tombent ses temps dans cette bibliothèque, sur les morceaux dont les deux donnent le même tempo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Progress of learning</source>
   <translation>Progression de l’apprentissage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Progress of {job}</source>
   <translation>Avancement de {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Pull the waveform</source>
   <translation>Tirer la forme d’onde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Purple</source>
   <translation>Violet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Put a beat here</source>
   <translation>Mettre un temps ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Put a track on the deck to see what the template gives there.</source>
   <translation>Mettez un morceau sur la platine pour voir ce que le modèle y donne.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Put away</source>
   <translation>Écarter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Put back</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Put it away; what is done stays done</source>
   <translation>La mettre de côté ; ce qui est fait reste fait</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page as the program comes</source>
   <translation>Remettre cette page comme à l’installation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page back as it was when the settings were opened</source>
   <translation>Remettre cette page comme elle était à l’ouverture des réglages</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Putting tracks aside as proof</source>
   <translation>Mise de côté de morceaux pour la preuve</translation>
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
   <translation>Quitter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Rating</source>
   <translation>Note</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Rating: {stars} of 5 stars</source>
   <translation>Note : {stars} étoiles sur 5</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Reading a backup</source>
   <translation>Lecture d’une sauvegarde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Reading the backup…</source>
   <translation>Lecture de la sauvegarde…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Reading the map…</source>
   <translation>Lecture de la carte…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Record label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Red</source>
   <translation>Rouge</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo: {change}</source>
   <translation>Rétablir : {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse suggestion</source>
   <translation>Refuser la suggestion</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Refuse {count} suggestions</source>
   <translation>Refuser {count} suggestions</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong kind</source>
   <translation>Refuser : mauvais type</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong place</source>
   <translation>Refuser : mauvais endroit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refused suggestions…</source>
   <translation>Suggestions refusées…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remember import</source>
   <translation>Mémoriser l’import</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Remixer</source>
   <translation>Remixeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove cue</source>
   <translation>Supprimer un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove cue or loop</source>
   <translation>Supprimer le cue ou la boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove from playlist</source>
   <translation>Retirer de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the library</source>
   <translation>Retirer de la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the playlist</source>
   <translation>Retirer de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove grid anchor</source>
   <translation>Supprimer une ancre de la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove loop</source>
   <translation>Supprimer une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove mark</source>
   <translation>Supprimer un repère</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Remove playlist</source>
   <translation>Supprimer la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove section</source>
   <translation>Supprimer une section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove take</source>
   <translation>Supprimer une prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Remove the anchor</source>
   <translation>Supprimer l’ancre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Remove the section</source>
   <translation>Supprimer la section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Remove the take</source>
   <translation>Supprimer la prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove track</source>
   <translation>Retirer un morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove what is on pad {pad}</source>
   <translation>Supprimer ce qui est sur le pad {pad}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} marks</source>
   <translation>Supprimer {count} repères</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} tracks</source>
   <translation>Retirer {count} morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename mark</source>
   <translation>Renommer un repère</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Rename playlist</source>
   <translation>Renommer la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename section</source>
   <translation>Renommer une section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename take</source>
   <translation>Renommer une prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename the take…</source>
   <translation>Renommer la prise…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render a take</source>
   <translation>Rendre une prise</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render the selected bars</source>
   <translation>Calculer le rendu des mesures sélectionnées</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Rendering {what}</source>
   <translation>Rendu de {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Rendering: {what}</source>
   <translation>Rendu : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Repair…</source>
   <translation>Réparer…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Reset columns</source>
   <translation>Colonnes par défaut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore a backup</source>
   <translation>Restaurer une sauvegarde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore a backup…</source>
   <translation>Restaurer une sauvegarde…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore the backup of {when}</source>
   <translation>Restaurer la sauvegarde du {when}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume {job}</source>
   <translation>Reprendre {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Retraining</source>
   <translation>Nouvel apprentissage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Return adds the tracks, Escape goes back</source>
   <translation>Entrée ajoute les morceaux, Esc revient en arrière</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Return opens {link}</source>
   <translation>Entrée ouvre {link}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Review</source>
   <translation>Vérifier</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Review the %n doubtful label(s)</source>
   <translation>
    <numerusform>Revoir l’indication douteuse (%n)</numerusform>
    <numerusform>Revoir les %n indications douteuses</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Right</source>
   <translation>Juste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Rising</source>
   <translation>Montante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Room on disk</source>
   <translation>Place sur le disque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round</source>
   <translation>Arrondir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Round tempo</source>
   <translation>Arrondir le tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to a whole number</source>
   <translation>Arrondir à l’entier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to two decimals</source>
   <translation>Arrondir à deux décimales</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Running work</source>
   <translation>Tâches en cours</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Runs on</source>
   <translation>Fonctionne sur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix from {time}, bar {bar}</source>
   <translation>Mixable à partir de {time}, mesure {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix until {time}, bar {bar}</source>
   <translation>Mixable jusqu’à {time}, mesure {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Save this search as a smart playlist…</source>
   <translation>Enregistrer la recherche comme playlist intelligente…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Saved loop</source>
   <translation>Boucle enregistrée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Say on the left what the set shall be, then build it.</source>
   <translation>Dites à gauche ce que le set doit être, puis construisez-le.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Say that there is none</source>
   <translation>Indiquer qu’il n’y en a pas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Say where to write: choose a file or a folder</source>
   <translation>Indiquez où écrire : choisissez un fichier ou un dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Scroll</source>
   <translation>Défiler</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search</source>
   <translation>Rechercher</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Search commands and keys</source>
   <translation>Rechercher des commandes et raccourcis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search of the smart playlist</source>
   <translation>Recherche de la playlist intelligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search the library</source>
   <translation>Rechercher dans la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Search {key}</source>
   <translation>Rechercher {key}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search: words, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</source>
   <translation>Recherche : mots, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Second drop</source>
   <translation>Second drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Section</source>
   <translation>Section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Section name</source>
   <translation>Nom de la section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Section; “?” where the model is not sure</source>
   <translation>Section ; « ? » là où le modèle n’est pas sûr</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Sections</source>
   <translation>Sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own.</source>
   <translation>Les sections trouvées par vos logiciels DJ n’enseignent qu’à côté de vos propres sections ou de cues à vous qui en nomment.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>See what came of it</source>
   <translation>Voir le résultat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Seed</source>
   <translation>Graine</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Seek</source>
   <translation>Aller à cet endroit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Segmentation</source>
   <translation>Segmentation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select 16 bars from the playhead</source>
   <translation>Sélectionner 16 mesures à partir de la tête de lecture</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Select all tracks</source>
   <translation>Sélectionner tous les morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Select bars</source>
   <translation>Sélectionner des mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Select bars first: draw over the waveform with Shift held.</source>
   <translation>Sélectionnez d’abord des mesures : tracez sur la forme d’onde avec Shift enfoncé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select the section at the playhead</source>
   <translation>Sélectionner la section sous la tête de lecture</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Selected ({n_tracks:,})</source>
   <translation>Sélection ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set a beat here</source>
   <translation>Poser un temps ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a cue here</source>
   <translation>Poser un cue ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a cue on pad {letter}</source>
   <translation>Poser un cue sur le pad {letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a loop on pad {letter}</source>
   <translation>Poser une boucle sur le pad {letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a memory cue here</source>
   <translation>Poser un memory cue ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Set an anchor here</source>
   <translation>Poser une ancre ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Set builder</source>
   <translation>Constructeur de set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set cues from the templates</source>
   <translation>Poser des cues d’après les modèles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set grid anchor</source>
   <translation>Poser une ancre de grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set hot cue</source>
   <translation>Poser un hot cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set loop</source>
   <translation>Poser une boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set memory cue</source>
   <translation>Poser un memory cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set tempo to {tempo} BPM</source>
   <translation>Régler le tempo sur {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Set up djanalyzer</source>
   <translation>Configurer djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Set up in three steps</source>
   <translation>Configurer en trois étapes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Set up in three steps…</source>
   <translation>Configurer en trois étapes…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set {fields}</source>
   <translation>Définir : {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Setting cues</source>
   <translation>Pose des cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Settings…</source>
   <translation>Réglages…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Several</source>
   <translation>Plusieurs</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Shift</source>
   <translation>Décaler</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + drag</source>
   <translation>Shift + glisser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + wheel</source>
   <translation>Shift + molette</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beat</source>
   <translation>Décaler les mesures de {count} temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beats</source>
   <translation>Décaler les mesures de {count} temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift beat grid by {time} ms</source>
   <translation>Décaler la grille rythmique de {time} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms back</source>
   <translation>Reculer la grille de 1 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms forward</source>
   <translation>Avancer la grille de 1 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms back</source>
   <translation>Reculer la grille de 10 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms forward</source>
   <translation>Avancer la grille de 10 ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Shift+click or right click: {words}</source>
   <translation>Maj+clic ou clic droit : {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Shortcut</source>
   <translation>Raccourci</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show %n failure(s)</source>
   <translation>
    <numerusform>Afficher %n échec</numerusform>
    <numerusform>Afficher %n échecs</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show duplicates</source>
   <translation>Afficher les doublons</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show files that cannot be read</source>
   <translation>Afficher les fichiers illisibles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Show in the file manager</source>
   <translation>Afficher dans le gestionnaire de fichiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Show in the playlist's own order</source>
   <translation>Afficher dans l’ordre de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show missing files</source>
   <translation>Afficher les fichiers manquants</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show or hide the single jobs</source>
   <translation>Afficher ou masquer chaque tâche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Show the chosen file's folder</source>
   <translation>Ouvrir le dossier du fichier sélectionné</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Show the set that was shown before (Ctrl+Z)</source>
   <translation>Afficher le set précédent (Ctrl+Z)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Show the style lab</source>
   <translation>Afficher le labo de styles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Show the whole map (Home)</source>
   <translation>Montrer toute la carte (Début)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Show tracks to review</source>
   <translation>Afficher les morceaux à vérifier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose genre the model doubts</source>
   <translation>Afficher les morceaux dont le modèle conteste le genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose key the stems doubt</source>
   <translation>Afficher les morceaux dont les stems contestent la tonalité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show what failed, why, and try again</source>
   <translation>Afficher ce qui a échoué, pourquoi, et réessayer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Show what is asked of the tracks that are found</source>
   <translation>Afficher ce qui est demandé aux morceaux trouvés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the chosen track</source>
   <translation>Afficher ce qui ressemble au morceau choisi</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the section at the playhead</source>
   <translation>Afficher ce qui ressemble à la section à la tête de lecture</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Show what was skipped again</source>
   <translation>Remontrer ce qui a été passé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Show which moments decided</source>
   <translation>Montrer quels moments ont décidé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Similar</source>
   <translation>Semblables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Six tracks in six genres, made on this computer. Ready in a minute.</source>
   <translation>Six morceaux de six genres, créés sur cet ordinateur. Prêts en une minute.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Sixteen pads</source>
   <translation>Seize pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Sixteen, as rekordbox has them</source>
   <translation>Seize, comme dans rekordbox</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Size now</source>
   <translation>Taille actuelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Skip</source>
   <translation>Passer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Skip goes on.</source>
   <translation>« Passer » continue.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Skip it</source>
   <translation>La passer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip label</source>
   <translation>Passer une indication</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip {count} labels</source>
   <translation>Passer {count} indications</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Sky blue</source>
   <translation>Bleu ciel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slow down while held</source>
   <translation>Ralentir tant qu’on appuie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 0.1 %</source>
   <translation>Ralentir de 0,1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 1 %</source>
   <translation>Ralentir de 1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Smart playlist</source>
   <translation>Playlist intelligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Smoothing</source>
   <translation>Lissage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Softer</source>
   <translation>Moins fort</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Somebody joins or leaves, {time}
Confidence: {trust}</source>
   <translation>Un élément entre ou sort, {time}
Fiabilité : {trust}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Somebody sings in {n_sung} of %n track(s)</source>
   <translation>
    <numerusform>On chante dans {n_sung} morceau sur %n</numerusform>
    <numerusform>On chante dans {n_sung} morceaux sur %n</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Somebody sings or speaks</source>
   <translation>Quelqu’un chante ou parle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Something went wrong in djanalyzer</source>
   <translation>Une erreur s’est produite dans djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Sort cues</source>
   <translation>Trier les cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Sorted by a column, tracks stay where they are. Show the playlist's own order to move them.</source>
   <translation>Triés par une colonne, les morceaux restent à leur place. Affichez l’ordre de la playlist pour les déplacer.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound</source>
   <translation>Son</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound device</source>
   <translation>Périphérique audio</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed</source>
   <translation>Vitesse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed in percent</source>
   <translation>Vitesse en pour cent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Speed up while held</source>
   <translation>Accélérer tant qu’on appuie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Split section</source>
   <translation>Diviser une section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Split the section here</source>
   <translation>Diviser la section ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Spread {value:.1f} ms</source>
   <translation>Dispersion {value:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Stand at</source>
   <translation>Se trouvent à</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>Start it once only, and drop files on its window. The system says: {reason}</source>
   <translation>Ne lancez djanalyzer qu’une fois et déposez les fichiers sur sa fenêtre. Le système indique : {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Start learning</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Steady</source>
   <translation>Constant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Steady tempo</source>
   <translation>Tempo constant</translation>
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
   <translation>Étape {number} sur {n_steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Step {step:,}: {values}</source>
   <translation>Étape {step:,} : {values}</translation>
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
   <translation>Arrêter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Stop rendering: {what}</source>
   <translation>Arrêter le rendu : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Stop running work</source>
   <translation>Arrêter les tâches en cours</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Stop watching</source>
   <translation>Ne plus surveiller</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stop {job}</source>
   <translation>Arrêter {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Stop: write nothing of it</source>
   <translation>Stop : ne rien en écrire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stopping…</source>
   <translation>Arrêt…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Stretch beat grid</source>
   <translation>Étirer la grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch here</source>
   <translation>Étirer ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Stretch the beat grid, while it is edited</source>
   <translation>Étirer la grille rythmique pendant sa modification</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch: pull the nearest beat here</source>
   <translation>Étirer : amener ici le temps le plus proche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Structure</source>
   <translation>Structure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Style</source>
   <translation>Style</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Style lab</source>
   <translation>Labo de styles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Suggestion</source>
   <translation>Suggestion</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Suggestion: dashed until you accept it; dots say how sure it is</source>
   <translation>Suggestion : en pointillé jusqu’à ce que vous l’acceptiez ; les points indiquent sa fiabilité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Suggestions</source>
   <translation>Suggestions</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Suggestions at least</source>
   <translation>Suggestions à partir de</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Suggestions to add</source>
   <translation>Suggestions à ajouter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Suggestions wait on the deck: Enter accepts one.</source>
   <translation>Des suggestions attendent sur la platine : Entrée en accepte une.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>T shows other ways to count, G says it is right</source>
   <translation>T montre d’autres façons de compter, G valide la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Table</source>
   <translation>Table</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Tags</source>
   <translation>Tags</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Take</source>
   <translation>Prise</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Take %n new place(s)</source>
   <translation>
    <numerusform>Adopter %n emplacement</numerusform>
    <numerusform>Adopter %n emplacements</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Take apart into stems</source>
   <translation>Séparer en stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Take it back</source>
   <translation>Annuler l’export</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take it over</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word back</source>
   <translation>Retirer ma valeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Take my word on the grid back</source>
   <translation>Retirer ma validation de la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Take my word on the sections back</source>
   <translation>Retirer ma validation des sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take my word on the {fields} back</source>
   <translation>Retirer mes valeurs : {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word on {field} back</source>
   <translation>Retirer ma valeur : {field}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Take of the style lab: its bars; hollow while the original is heard</source>
   <translation>Prise du labo de styles : ses mesures ; creuse tant qu’on entend l’original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the genre</source>
   <translation>Reprendre le genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the genre that the model hears</source>
   <translation>Reprendre le genre entendu par le modèle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the mood</source>
   <translation>Reprendre l’ambiance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the mood that the model hears</source>
   <translation>Reprendre l’ambiance entendue par le modèle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Take over the sections of {name}</source>
   <translation>Adopter les sections de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take over: {what}</source>
   <translation>Reprendre : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take refusal back</source>
   <translation>Annuler un refus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Take the chosen ones off this list</source>
   <translation>Retirer les éléments sélectionnés de cette liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Take the chosen tracks apart into stems</source>
   <translation>Séparer la sélection en stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Take the last export back</source>
   <translation>Annuler le dernier export</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Take the track out; it is not taken again (Delete)</source>
   <translation>Retirer le morceau ; il n’est plus repris (Suppr)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Take your answer on the chosen ones back: their labels stay as they are</source>
   <translation>Retire votre réponse pour la sélection : ces indications restent telles quelles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Take: {name}</source>
   <translation>Prise : {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken apart by</source>
   <translation>Séparés par</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Taken back</source>
   <translation>Export annulé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Taken for a file of another name or place</source>
   <translation>Pris pour un fichier d’un autre nom ou emplacement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken up now</source>
   <translation>Occupé actuellement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/take_list.py" />
   <source>Takes</source>
   <translation>Prises</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Takes the track apart into drums, bass, other instruments and vocals, to mute each of them</source>
   <translation>Sépare le morceau en batterie, basse, autres instruments et voix, pour couper chacun d’eux</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Taking %n track(s) apart</source>
   <translation>
    <numerusform>Séparation de %n morceau</numerusform>
    <numerusform>Séparation de %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Taking apart {title}</source>
   <translation>Séparation de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart…</source>
   <translation>Séparation…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart… {percent} %</source>
   <translation>Séparation… {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking new places</source>
   <translation>Adoption des nouveaux emplacements</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking the export back</source>
   <translation>Annulation de l’export</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking the track apart</source>
   <translation>Séparation du morceau</translation>
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
   <translation>Taper un temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap bar</source>
   <translation>Tap mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Tap tempo {tempo} BPM</source>
   <translation>Taper le tempo {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap the first beat of a bar</source>
   <translation>Taper le premier temps d’une mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target</source>
   <translation>Cible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target in: {section}</source>
   <translation>Cible dans : {section}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target style</source>
   <translation>Style cible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Tasks that are shown</source>
   <translation>Tâches affichées</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Teacher and student</source>
   <translation>Maître et élève</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Teal</source>
   <translation>Bleu canard</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Temperatures of distillation</source>
   <translation>Températures de la distillation</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates of cues</source>
   <translation>Modèles de cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Templates of cues…</source>
   <translation>Modèles de cues…</translation>
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
   <translation>Tempo au début</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Tempo at the end</source>
   <translation>Tempo à la fin</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Tempo in beats per minute</source>
   <translation>Tempo en battements par minute</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Tempos near the track's</source>
   <translation>Tempos proches de celui du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>That was the last track of the list.</source>
   <translation>C’était le dernier morceau de la liste.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>That was the last track to review.</source>
   <translation>C’était le dernier morceau à vérifier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The analysis of this track says nothing of genre and mood.</source>
   <translation>L’analyse de ce morceau ne dit rien du genre ni de l’ambiance.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The backup has been restored.</source>
   <translation>La sauvegarde a été restaurée.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The backup of {when} takes the place of what is there.</source>
   <translation>La sauvegarde du {when} prend la place de ce qui est là.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>Les mesures de %n morceau, une seule cause : {cause}</numerusform>
    <numerusform>Les mesures de %n morceaux, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars: {labelled}, or rather {proposed}?</source>
   <translation>Les mesures : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The beat grid: {labelled}, or rather {proposed}?</source>
   <translation>La grille : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The calmest %n bar(s)</source>
   <translation>
    <numerusform>La mesure la plus calme (%n)</numerusform>
    <numerusform>Les %n mesures les plus calmes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The cards of the models</source>
   <translation>Les fiches des modèles d’analyse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>The chosen track of the table</source>
   <translation>Le morceau sélectionné dans le tableau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the library’s</source>
   <translation>Les clics sont ceux de la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the model’s</source>
   <translation>Les clics sont ceux du modèle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>The confident ones</source>
   <translation>Les plus fiables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>The cue point is here. Hold Cue to listen from it.</source>
   <translation>Le point cue est ici. Maintenez Cue pour écouter à partir de là.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The cue: at {labelled}, or rather at {proposed}?</source>
   <translation>Le cue : à {labelled}, ou plutôt à {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>The curves begin when the tracks have been heard.</source>
   <translation>Les courbes commencent quand les morceaux ont été écoutés.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>The damaged library is kept beside it</source>
   <translation>La bibliothèque endommagée est conservée à côté</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The deck shows where somebody sings, and at which pitch.</source>
   <translation>La platine montre où quelqu’un chante, et à quelle hauteur.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The drums alone change; melody and harmony stay as they are</source>
   <translation>Seule la batterie change ; mélodie et harmonie restent telles quelles</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>L’énergie de %n morceau, une seule cause : {cause}</numerusform>
    <numerusform>L’énergie de %n morceaux, une seule cause : {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy: {labelled}, or rather {proposed}?</source>
   <translation>L’énergie : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The fastest there is</source>
   <translation>Le plus rapide disponible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The file before it is kept as {path}</source>
   <translation>Le fichier précédent est conservé sous {path}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The file of the track holds other music by now than when this was rendered.</source>
   <translation>Le fichier du morceau contient désormais une autre musique qu’au moment de ce rendu.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>The first %n bar(s) are free.</source>
   <translation>
    <numerusform>La première mesure (%n) est libre.</numerusform>
    <numerusform>Les %n premières mesures sont libres.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The first beats of the bars are {share} sure</source>
   <translation>Les premiers temps des mesures sont fiables à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>The folder {folder} is not there.</source>
   <translation>Le dossier {folder} n’est pas là.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The genre</source>
   <translation>Le genre</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The genre of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>Le genre de %n morceau est maintenant le vôtre. Ctrl+Z annule.</numerusform>
    <numerusform>Le genre de %n morceaux est maintenant le vôtre. Ctrl+Z annule.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The genre: {labelled}, or rather {proposed}?</source>
   <translation>Le genre : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest fall</source>
   <translation>La plus forte descente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest rise</source>
   <translation>La plus forte montée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The grid is right</source>
   <translation>La grille est juste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>The grid is right. Shift+N opens the next track to review.</source>
   <translation>La grille est juste. Shift+N ouvre le prochain morceau à vérifier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is your own word</source>
   <translation>Vous avez validé cette grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is {share} sure</source>
   <translation>La grille est fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The key: {labelled}, or rather {proposed}?</source>
   <translation>La tonalité : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is right</source>
   <translation>L’indication est juste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is wrong, what is proposed is right</source>
   <translation>L’indication est fausse, la proposition est juste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The library has changed: measuring again…</source>
   <translation>La bibliothèque a changé : nouvelle mesure…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The library is damaged.</source>
   <translation>La bibliothèque est endommagée.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The library that would come back is damaged, and it may not be possible to open it: {fault}.</source>
   <translation>La bibliothèque qui reviendrait est endommagée et ne pourra peut-être pas être ouverte : {fault}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The library's file</source>
   <translation>Le fichier de la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The longest section</source>
   <translation>La section la plus longue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>The loop begins at {time}. O ends it at the playhead.</source>
   <translation>La boucle commence à {time}. O la termine à la tête de lecture.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest %n bar(s)</source>
   <translation>
    <numerusform>La mesure la plus forte (%n)</numerusform>
    <numerusform>Les %n mesures les plus fortes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest drop</source>
   <translation>Le drop le plus fort</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest section</source>
   <translation>La section la plus forte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map is being laid out.</source>
   <translation>La carte est en train d’être tracée.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map shows what sounds alike side by side. No track was listened to for it yet.</source>
   <translation>La carte montre côte à côte ce qui se ressemble. Aucun morceau n’a encore été écouté pour cela.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The menu Help has these steps too</source>
   <translation>Ces étapes se trouvent aussi dans le menu Aide</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The menu Library takes the export back.</source>
   <translation>Le menu Bibliothèque annule l’export.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The model doubts no genre. Esc shows all tracks.</source>
   <translation>Le modèle ne conteste aucun genre. Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The mood</source>
   <translation>L’ambiance</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The mood of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>L’ambiance de %n morceau est maintenant la vôtre. Ctrl+Z annule.</numerusform>
    <numerusform>L’ambiance de %n morceaux est maintenant la vôtre. Ctrl+Z annule.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The mood: {labelled}, or rather {proposed}?</source>
   <translation>L’ambiance : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is better at %n thing(s). Use it for those, or keep the old one.</source>
   <translation>
    <numerusform>Le nouveau modèle est meilleur en %n chose. Utilisez-le pour elle, ou gardez l’ancien.</numerusform>
    <numerusform>Le nouveau modèle est meilleur en %n choses. Utilisez-le pour elles, ou gardez l’ancien.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The new model is in use. Analyse tracks again to hear it.</source>
   <translation>Le nouveau modèle est utilisé. Analysez à nouveau des morceaux pour l’entendre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is not provably better at anything: the old one stays.</source>
   <translation>Rien ne prouve que le nouveau modèle soit meilleur : l’ancien reste.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The next meter</source>
   <translation>Métrique suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The next track that is analysed is analysed there.</source>
   <translation>Le prochain morceau y sera analysé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The old model is in use again.</source>
   <translation>L’ancien modèle est de nouveau utilisé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>The one colour</source>
   <translation>La couleur unique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_lab.py" />
   <source>The playhead stands in no section.</source>
   <translation>La tête de lecture n’est dans aucune section.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The processor</source>
   <translation>Le processeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The program's grids do not agree with each other: set by ear, perhaps.</source>
   <translation>Les grilles du logiciel ne s’accordent pas entre elles : peut-être posées à l’oreille.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The program's licence</source>
   <translation>La licence du logiciel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>The program’s own network listens again.</source>
   <translation>Le réseau du programme écoute de nouveau.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>The program’s own networks</source>
   <translation>Les réseaux du programme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same energy</source>
   <translation>La même énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same key, an hour up or down on the Camelot wheel, and the relative key</source>
   <translation>La même tonalité, une heure de plus ou de moins sur la roue Camelot, et la relative</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The same seed renders the same take again; another one renders another take</source>
   <translation>La même graine redonne la même prise ; une autre en donne une autre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The section: {labelled}, or rather {proposed}?</source>
   <translation>La section : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>The sections are right</source>
   <translation>Les sections sont justes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>The set, and why each track stands where it does</source>
   <translation>Le set, et pourquoi chaque morceau est à sa place</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device goes away again and again.</source>
   <translation>Le périphérique audio disparaît sans cesse.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device went away ({name}). The music plays on at the system's own device.</source>
   <translation>Le périphérique audio a disparu ({name}). La musique continue sur celui du système.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>The stems are being read; that is heard in a moment.</source>
   <translation>Les stems sont en cours de lecture ; on l’entendra dans un instant.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The stems doubt no key. Esc shows all tracks.</source>
   <translation>Les stems ne contestent aucune tonalité. Esc affiche tous les morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The stems of these tracks are there already.</source>
   <translation>Les stems de ces morceaux sont déjà là.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The table alone</source>
   <translation>La table seule</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>The take in place of the original</source>
   <translation>La prise à la place de l’original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>The take is being read; it is heard in a moment.</source>
   <translation>La prise est en cours de lecture ; on l’entendra dans un instant.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The take is {level} dB softer than the original: its peaks leave no more room.</source>
   <translation>La prise est {level} dB moins forte que l’original : ses crêtes ne laissent pas plus de marge.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>The tempo here. Arrows change it by 0.01, page up and page down by 0.1; Return takes it.</source>
   <translation>Le tempo à cet endroit. Les flèches le changent de 0,01, page préc. et page suiv. de 0,1 ; Entrée le valide.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>The tempo that is heard</source>
   <translation>Le tempo que l’on entend</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The tempo: {labelled}, or rather {proposed}?</source>
   <translation>Le tempo : {labelled}, ou plutôt {proposed} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>The track's own tempo</source>
   <translation>Tempo d’origine du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The tracks are being listened to. They come to the map when that is done.</source>
   <translation>Les morceaux sont en cours d’écoute. Ils viendront ensuite sur la carte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The tracks lie in two places: no single offset fits them.</source>
   <translation>Les morceaux se répartissent en deux endroits : aucun décalage unique ne convient.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The tracks that are chosen in the table; they can be dragged here as well</source>
   <translation>Les morceaux choisis dans le tableau ; on peut aussi les faire glisser ici</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The whole library</source>
   <translation>Toute la bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track</source>
   <translation>Le morceau entier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track, one of its sections, or the same music faster, higher or mastered anew</source>
   <translation>Le morceau entier, l’une de ses sections, ou la même musique plus rapide, plus haute ou remasterisée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The window speaks it from the next start on.</source>
   <translation>La fenêtre la parlera au prochain démarrage.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The {n_tracks} newest tracks now, the rest when I say so</source>
   <translation>Les {n_tracks} morceaux les plus récents maintenant, le reste quand je le dirai</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Then</source>
   <translation>Ensuite</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There are too few tracks: the set lasts {minutes} of {wished} minutes.</source>
   <translation>Il y a trop peu de morceaux : le set dure {minutes} minutes sur {wished}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; did you mean “{meant}:”?</source>
   <translation>Il n’y a pas de champ « {field}: » ; vouliez-vous dire « {meant}: » ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; it is searched as text.</source>
   <translation>Il n’y a pas de champ « {field}: » ; recherché comme texte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>There is no track to learn from.</source>
   <translation>Il n’y a aucun morceau dont apprendre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>There is nothing else that was listened to.</source>
   <translation>Rien d’autre n’a été écouté.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>There is nothing to put on a map yet. Import and analyse tracks first.</source>
   <translation>Il n’y a encore rien à mettre sur une carte. Importez et analysez d’abord des morceaux.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>There is nothing to take back.</source>
   <translation>Il n’y a rien à annuler.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There was no place for {titles}.</source>
   <translation>Il n’y avait pas de place pour {titles}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>These are the model’s own estimates.</source>
   <translation>Ce sont les estimations du modèle lui-même.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>These files begin alike in every program: what is left is how it sets its beats.</source>
   <translation>Ces fichiers commencent pareil dans chaque logiciel : ce qui reste vient de sa façon de poser les temps.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>These tracks have been analysed already.</source>
   <translation>Ces morceaux ont déjà été analysés.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>These tracks have been listened to already.</source>
   <translation>Ces morceaux ont déjà été écoutés.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>They are listed under New in the sidebar.</source>
   <translation>Ils se trouvent sous « À analyser » dans la barre latérale.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>This cannot be written</source>
   <translation>Ceci ne peut pas être écrit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This change and the undone ones before it are made again.</source>
   <translation>Ce changement et ceux annulés avant lui sont refaits.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>This computer has no sound device.</source>
   <translation>Cet ordinateur n’a pas de périphérique audio.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>This is a fault of djanalyzer, not yours. Your library is as it was.</source>
   <translation>L’erreur vient de djanalyzer, pas de vous. Votre bibliothèque est intacte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>This is the first track of the list.</source>
   <translation>C’est le premier morceau de la liste.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>This is the first track to review.</source>
   <translation>C’est le premier morceau à vérifier.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This is the last change that stands. Choose another one to go back to it.</source>
   <translation>C’est le dernier changement en vigueur. Choisissez-en un autre pour y revenir.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>This label was changed since it was found.</source>
   <translation>Cette indication a été modifiée entre-temps.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>This section</source>
   <translation>Cette section</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>This track cannot be heard: {reason}</source>
   <translation>Ce morceau ne peut pas être écouté : {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>This track has no beat grid yet; Ctrl+R analyses it.</source>
   <translation>Ce morceau n’a pas encore de grille ; Ctrl+R l’analyse.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>This track has no sections; Ctrl+R analyses it.</source>
   <translation>Ce morceau n’a pas de sections ; Ctrl+R l’analyse.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>This track is not in the library any more.</source>
   <translation>Ce morceau n’est plus dans la bibliothèque.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>This window cannot hear of a second start of djanalyzer.</source>
   <translation>Cette fenêtre ne peut pas savoir si djanalyzer est lancé une deuxième fois.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Three bands</source>
   <translation>Trois bandes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Tick the columns to be shown. Drag them, or move them with the buttons.</source>
   <translation>Cochez les colonnes à afficher. Glissez-les ou déplacez-les avec les boutons.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Tick what you want to take in:</source>
   <translation>Cochez ce que vous voulez importer :</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Time</source>
   <translation>Position</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets by program and files</source>
   <translation>Décalages par logiciel et fichiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets of DJ programs</source>
   <translation>Décalages des logiciels DJ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Time offsets of DJ programs…</source>
   <translation>Décalages des logiciels DJ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Time offsets, taken off what these programs said</source>
   <translation>Décalages retirés des positions indiquées par ces logiciels</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Times of other programs</source>
   <translation>Positions d’autres logiciels</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>To review</source>
   <translation>À vérifier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the anchor before</source>
   <translation>À l’ancre précédente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the mark or section before</source>
   <translation>Au repère ou à la section précédente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the next anchor</source>
   <translation>À l’ancre suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the next mark or section</source>
   <translation>Au repère ou à la section suivante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>To the start</source>
   <translation>Au début</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To what is chosen</source>
   <translation>Sur la sélection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Today {time}</source>
   <translation>Auj. {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Told by {name}</source>
   <translation>Indiqué par {name}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too few to tell: %n confirmed track(s) by {artists} artists; {fewest} by {fewest_artists} are needed</source>
   <translation>
    <numerusform>Trop peu pour juger : %n morceau confirmé de {artists} artistes ; il en faut {fewest} de {fewest_artists}</numerusform>
    <numerusform>Trop peu pour juger : %n morceaux confirmés de {artists} artistes ; il en faut {fewest} de {fewest_artists}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Too few tracks to tell.</source>
   <translation>Trop peu de morceaux pour conclure.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too little is said about these tracks to learn from: at most {most} of them agree on what they name.</source>
   <translation>On en dit trop peu sur ces morceaux pour en apprendre : au plus {most} d’entre eux indiquent la même chose.</translation>
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
   <translation>Morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Track and library</source>
   <translation>Morceau et bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Track number</source>
   <translation>Numéro de piste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>Track {place} of {total} to review</source>
   <translation>Morceau {place} sur {total} à vérifier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/library_view.py" />
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Tracks</source>
   <translation>Morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Tracks ({n_tracks:,})</source>
   <translation>Morceaux ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Tracks at a time</source>
   <translation>Morceaux à la fois</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Tracks on which it changed most; a double click opens one</source>
   <translation>Morceaux où le changement est le plus grand ; un double clic en ouvre un</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Tracks that are to be in the set</source>
   <translation>Morceaux qui doivent être dans le set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Tracks that mix with it</source>
   <translation>Morceaux qui se mixent avec lui</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_list.py" />
   <source>Tracks that sound alike</source>
   <translation>Morceaux qui se ressemblent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Tracks to write</source>
   <translation>Morceaux à écrire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training log</source>
   <translation>Journal d'entraînement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training logs (*.jsonl);;All files (*)</source>
   <translation>Journaux d'entraînement (*.jsonl);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Training log…</source>
   <translation>Journal d'entraînement…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Try all again</source>
   <translation>Tout réessayer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Try the demo collection</source>
   <translation>Essayer la collection de démo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Tuning</source>
   <translation>Accordage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Type a playlist's name, or that of a new one</source>
   <translation>Saisissez le nom d’une playlist, existante ou nouvelle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Type the tempo</source>
   <translation>Saisir le tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Type what the playlist should find; it then keeps itself up to date.</source>
   <translation>Saisissez ce que la playlist doit trouver ; elle se met ensuite à jour toute seule.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Undo takes it back.</source>
   <translation>Vous pouvez l’annuler.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Undo these changes</source>
   <translation>Annuler les changements</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undo: {change}</source>
   <translation>Annuler : {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change}</source>
   <translation>Annulé : {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in %n track(s)</source>
   <translation>
    <numerusform>Annulé : {change} dans %n morceau</numerusform>
    <numerusform>Annulé : {change} dans %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in “{title}”</source>
   <translation>Annulé : {change} dans « {title} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Unknown artist</source>
   <translation>Artiste inconnu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Unlock</source>
   <translation>Déverrouiller</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Unlock all of the chosen tracks</source>
   <translation>Tout déverrouiller dans la sélection</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Unlock {fields}</source>
   <translation>Déverrouiller : {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Unreadable</source>
   <translation>Illisible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Up</source>
   <translation>Monter</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Use</source>
   <translation>Utiliser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Use all that is better</source>
   <translation>Utiliser tout ce qui est meilleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use it</source>
   <translation>L’utiliser</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use measured time offsets</source>
   <translation>Utiliser les décalages mesurés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use no time offsets</source>
   <translation>N’utiliser aucun décalage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use taps</source>
   <translation>Appliquer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the model before it again for: {what}</source>
   <translation>Utiliser à nouveau le modèle précédent pour : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the new model for: {what}</source>
   <translation>Utiliser le nouveau modèle pour : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Use the program’s own</source>
   <translation>Utiliser ceux du programme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Use the program’s own again</source>
   <translation>Revenir à celui du programme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use the table's time offsets</source>
   <translation>Utiliser les décalages de la table</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Use this one</source>
   <translation>Utiliser celui-ci</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use what was tapped</source>
   <translation>Utiliser le tempo tapé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Use {told}</source>
   <translation>Utiliser {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Use: {words}</source>
   <translation>Utiliser : {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Using other time offsets</source>
   <translation>Application d’autres décalages</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Verse</source>
   <translation>Couplet</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version and machine, for a question or a report of a fault</source>
   <translation>Version et machine, pour une question ou un rapport d’erreur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>View</source>
   <translation>Affichage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Violet</source>
   <translation>Mauve</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Vocal in</source>
   <translation>Entrée voix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Vocals</source>
   <translation>Voix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>Vocals ?</source>
   <translation>Voix ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Vocals alone</source>
   <translation>Voix seules</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Vocals and stems</source>
   <translation>Voix et stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Vocals, {start} to {stop}
Confidence: {trust}</source>
   <translation>Voix, {start} à {stop}
Fiabilité : {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice</source>
   <translation>Voix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice enters</source>
   <translation>Entrée de la voix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice stops</source>
   <translation>Arrêt de la voix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Volume</source>
   <translation>Volume</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Volume of the metronome</source>
   <translation>Volume du métronome</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Your files stay as they are.</source>
   <translation>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Vos fichiers restent tels quels.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits until the computer is plugged in.</source>
   <translation>Attend que l’ordinateur soit branché.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits while a track plays.</source>
   <translation>Attend pendant qu’un morceau joue.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Waits: {what}</source>
   <translation>En attente : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Was</source>
   <translation>Avant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watch a folder</source>
   <translation>Surveiller un dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watched folders</source>
   <translation>Dossiers surveillés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Watched folders…</source>
   <translation>Dossiers surveillés…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/waveform.py" />
   <source>Waveform</source>
   <translation>Forme d’onde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Waveform and pads</source>
   <translation>Forme d’onde et pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Waves</source>
   <translation>Vagues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ways to count this track</source>
   <translation>Façons de compter ce morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Ways to count…</source>
   <translation>Façons de compter…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Weak ({percent} %)</source>
   <translation>Faible ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Weights</source>
   <translation>Poids</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Weights of the tasks</source>
   <translation>Poids des tâches</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What</source>
   <translation>Quoi</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What %n program(s) said of this library</source>
   <translation>
    <numerusform>Ce que %n logiciel a indiqué sur cette bibliothèque</numerusform>
    <numerusform>Ce que %n logiciels ont indiqué sur cette bibliothèque</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>What am I looking at?</source>
   <translation>Que vois-je ici ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What and where</source>
   <translation>Quoi et où</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What can be learned</source>
   <translation>Ce qui peut s’apprendre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>What changed</source>
   <translation>Ce qui a changé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>What changes</source>
   <translation>Ce qui change</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>What do your DJ programs know?</source>
   <translation>Que savent vos logiciels DJ ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>What else is said of {field}</source>
   <translation>Autres indications : {field}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>What happened to this track</source>
   <translation>Ce qui est arrivé à ce morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>What happens to the one before</source>
   <translation>Ce que devient le précédent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What helps</source>
   <translation>Que faire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>What is compared</source>
   <translation>Ce qui est comparé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>What is in it</source>
   <translation>Contenu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed becomes your own word. Ctrl+Z takes all of it back in one step.</source>
   <translation>Ce qui est proposé devient votre propre indication. Ctrl+Z annule le tout en une fois.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed does not fit this label</source>
   <translation>La proposition ne convient pas à cette indication</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>What is shown</source>
   <translation>Ce qui est affiché</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What is there now is kept aside, and can be brought back.</source>
   <translation>Ce qui est là maintenant est mis de côté et peut revenir.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What is wrong</source>
   <translation>Ce qui ne va pas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>What may follow</source>
   <translation>Suites possibles</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>What programs said of %n track(s) has moved; undo takes it back.</source>
   <translation>
    <numerusform>Les indications des logiciels pour %n morceau ont été décalées ; vous pouvez l’annuler.</numerusform>
    <numerusform>Les indications des logiciels pour %n morceaux ont été décalées ; vous pouvez l’annuler.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What sounds alike is told by a network that learned from other music. Here it goes on learning, from your tracks alone and without any labels, to tell one from another in whatever version. That takes hours for a large collection and gives way to other programs. No file and no track is changed, nothing leaves this computer, and what was learned is used only if you say so.</source>
   <translation>Ce qui sonne pareil est dit par un réseau qui a appris d’autres musiques. Ici, il continue d’apprendre, de vos seuls morceaux et sans aucune étiquette, à les distinguer l’un de l’autre dans n’importe quelle version. Pour une grande collection, cela prend des heures et cède le pas aux autres programmes. Aucun fichier ni aucun morceau n’est modifié, rien ne quitte cet ordinateur, et ce qui a été appris n’est utilisé que si vous le dites.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What that says</source>
   <translation>Ce que cela indique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>What the one heard at what the other heard</source>
   <translation>Ce que l’un a entendu dans ce que l’autre a entendu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What the program cannot hold</source>
   <translation>Ce que le logiciel ne peut pas enregistrer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>What the table lists</source>
   <translation>Ce que le tableau liste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What there is stays as it is: cues are added, none is moved or removed.</source>
   <translation>L’existant reste tel quel : des cues sont ajoutés, aucun n’est déplacé ni supprimé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What to do about it</source>
   <translation>Que faire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>What to look at</source>
   <translation>Ce qu’on passe en revue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>What was analysed keeps the model that heard it; analyse tracks again to hear them with this one.</source>
   <translation>Les analyses gardent le modèle qui les a faites ; analysez à nouveau pour entendre celui-ci.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What was done since cannot be read from the present library, and would be gone.</source>
   <translation>Ce qui a été fait depuis ne peut pas être lu dans la bibliothèque actuelle et serait perdu.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>What was learned from your music listens from now on.</source>
   <translation>Désormais, c’est ce qui a été appris de votre musique qui écoute.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart better</source>
   <translation>Ce qui a été appris de votre musique distingue mieux vos morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart no better</source>
   <translation>Ce qui a été appris de votre musique ne distingue pas mieux vos morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>What was learned so far is kept: it can go on later</source>
   <translation>Ce qui a été appris est gardé : on peut reprendre plus tard</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>What was there before is kept in {folder}.</source>
   <translation>Ce qui était là avant est gardé dans {folder}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>What was written has been read back by a second reader and is equal to the plan.</source>
   <translation>Ce qui a été écrit a été relu par un second lecteur et correspond au plan.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What will be done with it</source>
   <translation>Ce qui en sera fait</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written for this track</source>
   <translation>Ce qui sera écrit pour ce morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written, what will be lost, and where</source>
   <translation>Ce qui sera écrit, ce qui sera perdu, et où</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What will happen</source>
   <translation>Ce qui va se passer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What would be corrected</source>
   <translation>Ce qui serait corrigé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What would be set</source>
   <translation>Ce qui serait posé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>What you chose takes longer: the set lasts {minutes} minutes, not {wished}.</source>
   <translation>Ce que vous avez choisi est plus long : le set dure {minutes} minutes, pas {wished}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What your cues mean, by their names, colours and pads</source>
   <translation>Ce que signifient vos cues, par nom, couleur et pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>What {one} heard at what {other} heard</source>
   <translation>Ce que {one} a entendu dans ce que {other} a entendu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Wheel on the waveform</source>
   <translation>Molette sur la forme d’onde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>When</source>
   <translation>Quand</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>When shall it be analysed?</source>
   <translation>Quand faut-il l’analyser ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Where is your music?</source>
   <translation>Où est votre musique ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Where is {name} now?</source>
   <translation>Où est {name} maintenant ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Where other tracks come from</source>
   <translation>D’où viennent les autres morceaux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Where sources disagree</source>
   <translation>Où les sources diffèrent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Which changes made since would be gone cannot be told.</source>
   <translation>Impossible de dire quelles modifications faites depuis seraient perdues.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Which file shall it sound like?</source>
   <translation>À quel fichier doit-il ressembler ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Which moments decided: {what}</source>
   <translation>Quels moments ont décidé : {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Which one</source>
   <translation>Numéro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>White</source>
   <translation>Blanc</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Who has weights of Demucs on disk (.th, .safetensors, .yaml), or networks trained with this program (.safetensors with its card), can use those instead.</source>
   <translation>Qui a sur son disque des poids Demucs (.th, .safetensors, .yaml) ou des réseaux entraînés avec ce programme (.safetensors avec leur fiche) peut les utiliser à la place.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Who says so</source>
   <translation>Qui le dit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Whole map</source>
   <translation>Carte entière</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Why</source>
   <translation>Pourquoi</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Will be written</source>
   <translation>Sera écrit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>With</source>
   <translation>Avec</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>With cues</source>
   <translation>Avec cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>With the mouse</source>
   <translation>À la souris</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Work of others</source>
   <translation>Travaux tiers</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Worse now</source>
   <translation>Moins bien maintenant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write</source>
   <translation>Écrire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Write everything as JSON or CSV</source>
   <translation>Tout écrire en JSON ou CSV</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Write everything as JSON or CSV…</source>
   <translation>Tout écrire en JSON ou CSV…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write rekordbox XML</source>
   <translation>Écrire le XML rekordbox</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Write the nearest</source>
   <translation>Écrire au plus proche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds, 1:04.250, at most {end}.</source>
   <translation>Écrivez la position en minutes et secondes, 1:04.250, au plus {end}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds: 1:04.250.</source>
   <translation>Écrivez la position en minutes et secondes : 1:04.250.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Writing everything openly</source>
   <translation>Écriture de tout en format ouvert</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Writing…</source>
   <translation>Écriture…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Written and read back: {path}.</source>
   <translation>Écrit et relu : {path}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Written: {name}</source>
   <translation>Écrit : {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Wrong</source>
   <translation>Faux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Wrong ones are found; beats are heard as before.</source>
   <translation>Les faux sont trouvés ; les beats sont entendus comme avant.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Year</source>
   <translation>Année</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Yellow</source>
   <translation>Jaune</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Yesterday {time}</source>
   <translation>Hier {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>You can also drop folders, files or a rekordbox XML anywhere on this window.</source>
   <translation>Vous pouvez aussi déposer des dossiers, des fichiers ou un XML rekordbox n’importe où sur cette fenêtre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You chose it.</source>
   <translation>Choisi par vous.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>You have chosen no music: nothing will be imported.</source>
   <translation>Vous n’avez choisi aucune musique : rien ne sera importé.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>You have paused it.</source>
   <translation>Vous l’avez mis en pause.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the original.</source>
   <translation>Vous entendez l’original.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the take.</source>
   <translation>Vous entendez la prise.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You hold it in this place.</source>
   <translation>Gardé par vous à cette place.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Your folders, what your DJ programs know, and when it is analysed</source>
   <translation>Vos dossiers, ce que savent vos logiciels DJ et le moment de l’analyse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Your library had this sound already; its marks were left as they are.</source>
   <translation>Votre bibliothèque avait déjà ce son ; ses repères restent tels quels.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Your library has %n track(s) to learn from.</source>
   <translation>
    <numerusform>Votre bibliothèque a %n morceau dont on peut apprendre.</numerusform>
    <numerusform>Votre bibliothèque a %n morceaux dont on peut apprendre.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Your library is up to date</source>
   <translation>Votre bibliothèque est à jour</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Zoom around the pointer</source>
   <translation>Zoomer autour du pointeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom in</source>
   <translation>Zoom avant</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom out</source>
   <translation>Zoom arrière</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Zoom to it</source>
   <translation>Zoomer dessus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too high</source>
   <translation>une quinte trop haut</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too low</source>
   <translation>une quinte trop bas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>a mark stands there already</source>
   <translation>il y a déjà un repère là</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part joins</source>
   <translation>une partie entre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part leaves</source>
   <translation>une partie sort</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a phrase to mix from</source>
   <translation>une phrase pour entrer en mix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>added</source>
   <translation>ajoutés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>added suggestion</source>
   <translation>suggestion ajoutée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>aggressive</source>
   <translation>agressive</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>album</source>
   <translation>album</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>amount {percent} %</source>
   <translation>intensité {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>any</source>
   <translation>tous</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>artist</source>
   <translation>artiste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>artist, title and length</source>
   <translation>artiste, titre et durée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>as found</source>
   <translation>tel que trouvé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>as in your tracks that sound alike</source>
   <translation>comme dans vos morceaux au son proche</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bar {number}</source>
   <translation>mesure {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>bars</source>
   <translation>mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bars {first} to {last}</source>
   <translation>mesures {first} à {last}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>bass and other instruments alone</source>
   <translation>basse et autres instruments seuls</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass joins</source>
   <translation>la basse entre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass leaves</source>
   <translation>la basse sort</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>beat grid</source>
   <translation>grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>beats</source>
   <translation>temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>beats in between</source>
   <translation>temps intermédiaires</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>before {before}, now {after}</source>
   <translation>avant {before}, maintenant {after}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) early</source>
   <translation>
    <numerusform>commencent %n temps trop tôt</numerusform>
    <numerusform>commencent %n temps trop tôt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) late</source>
   <translation>
    <numerusform>commencent %n temps trop tard</numerusform>
    <numerusform>commencent %n temps trop tard</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin where they should</source>
   <translation>commencent au bon endroit</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>both sing at %n transition(s)</source>
   <translation>
    <numerusform>deux voix à la fois à %n transition</numerusform>
    <numerusform>deux voix à la fois à %n transitions</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>by the table</source>
   <translation>d’après la table</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>by you</source>
   <translation>par vous</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>calm</source>
   <translation>calme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>came with djanalyzer</source>
   <translation>fourni avec djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>changed</source>
   <translation>modifiés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>checked</source>
   <translation>vérifiée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>colour</source>
   <translation>couleur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>comment</source>
   <translation>commentaire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>composer</source>
   <translation>compositeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted double</source>
   <translation>compté au double</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted half</source>
   <translation>compté à la moitié</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>counted {times} times as much as evenly</source>
   <translation>a compté {times} fois plus qu’à parts égales</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>counting…</source>
   <translation>comptage…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>cues</source>
   <translation>cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>cues and loops</source>
   <translation>cues et boucles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dark</source>
   <translation>sombre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>djanalyzer cannot open its library</source>
   <translation>djanalyzer ne peut pas ouvrir sa bibliothèque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>djanalyzer did not end as it should last time.</source>
   <translation>djanalyzer ne s’est pas fermé normalement la dernière fois.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>djanalyzer finds beats, sections and cue points, shows them on the waveform, and carries them to rekordbox. Nothing of yours is changed without a preview and a backup.</source>
   <translation>djanalyzer trouve les temps, les sections et les points cue, les montre sur la forme d’onde et les transfère vers rekordbox. Rien de ce qui est à vous n’est modifié sans aperçu ni sauvegarde.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>done</source>
   <translation>terminée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>double</source>
   <translation>double</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dreamy</source>
   <translation>rêveuse</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums drop out for %n bar(s)</source>
   <translation>
    <numerusform>la batterie se tait %n mesure</numerusform>
    <numerusform>la batterie se tait %n mesures</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums enter after %n bar(s)</source>
   <translation>
    <numerusform>la batterie entre après %n mesure</numerusform>
    <numerusform>la batterie entre après %n mesures</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums return after %n bar(s)</source>
   <translation>
    <numerusform>la batterie revient après %n mesure</numerusform>
    <numerusform>la batterie revient après %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>empty</source>
   <translation>vide</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>ended</source>
   <translation>terminé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>energy</source>
   <translation>énergie</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}</source>
   <translation>énergie {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}, wished {wished}</source>
   <translation>énergie {level}, souhaitée {wished}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>energy {step}</source>
   <translation>énergie {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>every beat</source>
   <translation>chaque temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>failed</source>
   <translation>échouée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and length</source>
   <translation>nom de fichier et durée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and size</source>
   <translation>nom de fichier et taille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the grid</source>
   <translation>premier temps de la grille</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the track</source>
   <translation>premier temps du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums</source>
   <translation>premier temps avec batterie</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums, after %n bar(s)</source>
   <translation>
    <numerusform>premier temps avec batterie, après %n mesure</numerusform>
    <numerusform>premier temps avec batterie, après %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>folder</source>
   <translation>dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>found again</source>
   <translation>retrouvés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>genre</source>
   <translation>genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>goes to the memory list</source>
   <translation>devient un memory cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>grids</source>
   <translation>grilles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>groovy</source>
   <translation>groovy</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>half</source>
   <translation>moitié</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>half of the beats</source>
   <translation>un temps sur deux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>happy</source>
   <translation>joyeuse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats join</source>
   <translation>les charleys entrent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats leave</source>
   <translation>les charleys sortent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>held in its place</source>
   <translation>gardé à sa place</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>high</source>
   <translation>élevée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>interrupted</source>
   <translation>interrompue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>is left out</source>
   <translation>est laissé de côté</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it clicks</source>
   <translation>elle craque</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is clipped</source>
   <translation>elle est écrêtée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is out of time</source>
   <translation>elle n’est pas en mesure</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is silent</source>
   <translation>elle est silencieuse</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it sounds as the original does</source>
   <translation>elle sonne comme l’original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>kept</source>
   <translation>gardé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>key</source>
   <translation>tonalité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>key unknown</source>
   <translation>tonalité inconnue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>last</source>
   <translation>dernier</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>last %n bar(s) with drums, {left} left</source>
   <translation>
    <numerusform>dernière mesure (%n) avec batterie, restent {left}</numerusform>
    <numerusform>%n dernières mesures avec batterie, restent {left}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>last {place}</source>
   <translation>{place} (dernier)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>loops</source>
   <translation>boucles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>low</source>
   <translation>faible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>major for minor, or minor for major</source>
   <translation>majeur pour mineur, ou mineur pour majeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>medium</source>
   <translation>moyenne</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>melancholic</source>
   <translation>mélancolique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>memory</source>
   <translation>memory</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>missing</source>
   <translation>manquants</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>mood</source>
   <translation>ambiance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>new</source>
   <translation>nouveau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>no beat grid</source>
   <translation>pas de grille rythmique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>no key</source>
   <translation>sans tonalité</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>no longer there</source>
   <translation>disparus</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>no loop</source>
   <translation>sans boucle</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>no more drums, %n bar(s) left</source>
   <translation>
    <numerusform>plus de batterie, reste %n mesure</numerusform>
    <numerusform>plus de batterie, restent %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>no voice over a voice</source>
   <translation>aucune voix sur une autre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>not ended</source>
   <translation>non terminé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>not held</source>
   <translation>non gardé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>not rated</source>
   <translation>sans note</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>not wanted</source>
   <translation>pas voulue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>nothing</source>
   <translation>rien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>nothing to write</source>
   <translation>rien à écrire</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>now: {value}</source>
   <translation>actuel : {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>on the beats</source>
   <translation>sur les temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>opens the set</source>
   <translation>ouvre le set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other bars</source>
   <translation>autres mesures</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other beats</source>
   <translation>autres temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other meter</source>
   <translation>autre métrique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other tempo</source>
   <translation>autre tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>outside of the track</source>
   <translation>hors du morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>paused</source>
   <translation>en pause</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>playlist</source>
   <translation>playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>playlists</source>
   <translation>playlists</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>pointed at</source>
   <translation>indiqué</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>rating</source>
   <translation>note</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>record label</source>
   <translation>label</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>rekordbox XML (*.xml)</source>
   <translation>XML rekordbox (*.xml)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: cues, loops, grids, playlists.</source>
   <translation>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ : cues, boucles, grilles, playlists.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>remixer</source>
   <translation>remixeur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>running</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same folder</source>
   <translation>même dossier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same place</source>
   <translation>même emplacement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>sections</source>
   <translation>sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>seed {number}</source>
   <translation>graine {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>smart playlist</source>
   <translation>playlist intelligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>sound</source>
   <translation>son</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>sounds {share} alike</source>
   <translation>sonne semblable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>sources differ: {matters}</source>
   <translation>les sources diffèrent : {matters}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>started %n time(s)</source>
   <translation>
    <numerusform>démarré %n fois</numerusform>
    <numerusform>démarré %n fois</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>stays in {key}</source>
   <translation>reste en {key}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>steady drums to mix from</source>
   <translation>batterie régulière pour entrer en mix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>stopped</source>
   <translation>arrêtée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>tags of the file</source>
   <translation>tags du fichier</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>takes the next free pad</source>
   <translation>prend le prochain pad libre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>tempo</source>
   <translation>tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>tempo unknown</source>
   <translation>tempo inconnu</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>tempo {step} %</source>
   <translation>tempo {step} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>the arrangement changes</source>
   <translation>l’arrangement change</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the cues are locked</source>
   <translation>les cues sont verrouillés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>the file holds other music now</source>
   <translation>le fichier contient désormais une autre musique</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the genre</source>
   <translation>le genre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>the model thinks {word}, {share}</source>
   <translation>le modèle pense {word}, {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the mood</source>
   <translation>l’ambiance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>the one in use</source>
   <translation>celui en usage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the pad is taken</source>
   <translation>le pad est pris</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>the relative key</source>
   <translation>la tonalité relative</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same energy</source>
   <translation>la même énergie</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) higher</source>
   <translation>
    <numerusform>la même musique, %n demi-ton plus haut</numerusform>
    <numerusform>la même musique, %n demi-tons plus haut</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) lower</source>
   <translation>
    <numerusform>la même musique, %n demi-ton plus bas</numerusform>
    <numerusform>la même musique, %n demi-tons plus bas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, {step} % in tempo</source>
   <translation>la même musique, {step} % de tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same recording</source>
   <translation>le même enregistrement</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>the same tempo</source>
   <translation>le même tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the track has none</source>
   <translation>le morceau n’en a pas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>there now; replaced or removed</source>
   <translation>présent actuellement ; remplacé ou supprimé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>this computer</source>
   <translation>cet ordinateur</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>this track</source>
   <translation>ce morceau</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>three beats for two</source>
   <translation>trois temps pour deux</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>title</source>
   <translation>titre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>to</source>
   <translation>à</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>track number</source>
   <translation>numéro de piste</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>twice as many beats</source>
   <translation>deux fois plus de temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unchanged</source>
   <translation>inchangés</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unreadable</source>
   <translation>illisibles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>uplifting</source>
   <translation>exaltante</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>voice returns after %n bar(s)</source>
   <translation>
    <numerusform>la voix revient après %n mesure</numerusform>
    <numerusform>la voix revient après %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong kind</source>
   <translation>mauvais type</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong place</source>
   <translation>mauvais endroit</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>year</source>
   <translation>année</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>you</source>
   <translation>vous</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>yours on {some} of {all}</source>
   <translation>de vous sur {some} de {all}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms early</source>
   <translation>{amount} ms en avance</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms late</source>
   <translation>{amount} ms en retard</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{answered} of {total}, {wrong} wrong</source>
   <translation>{answered} sur {total}, {wrong} fausses</translation>
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
   <translation>avant {before} juste, maintenant {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>{by} ms, {tempo} BPM</source>
   <translation>{by} ms, {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{cause}: {why}</source>
   <translation>{cause} : {why}</translation>
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
   <translation>{change} (annulé)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>{change}. Ctrl+Z takes it back.</source>
   <translation>{change}. Ctrl+Z pour annuler.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>{choice}, for all {n_losses:,}</source>
   <translation>{choice}, pour les {n_losses:,}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>{date} {time}</source>
   <translation>{date} {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{done} of {total}</source>
   <translation>{done} sur {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the first after {place}</source>
   <translation>{event}, pour la première fois après « {place} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the last before {place}</source>
   <translation>{event}, pour la dernière fois avant « {place} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>{fewest} are needed: import more music.</source>
   <translation>Il en faut {fewest} : importez plus de musique.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked on {some} of {all}. Lock it on all</source>
   <translation>{field} : verrouillé sur {some} de {all}. Verrouiller partout</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked. Unlock it</source>
   <translation>{field} : verrouillé. Déverrouiller</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>{field}: %n track(s)</source>
   <translation>
    <numerusform>{field} : %n morceau</numerusform>
    <numerusform>{field} : %n morceaux</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{field}: {before} → {after}</source>
   <translation>{field} : {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>{field}: {value}</source>
   <translation>{field} : {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts.py" />
   <source>{first} or {other}</source>
   <translation>{first} ou {other}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>{first} {first_share} %, {second} {second_share} %</source>
   <translation>{first} {first_share} %, {second} {second_share} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>{folder} (not there now)</source>
   <translation>{folder} (absent pour l’instant)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided by all of the track alike.</source>
   <translation>{guess} : décidé par tout le morceau à parts égales.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided mostly at {moments}.</source>
   <translation>{guess} : décidé surtout à {moments}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>{here} to {there}</source>
   <translation>{here} vers {there}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{how}; joins the track that is there</source>
   <translation>{how} ; rejoint le morceau déjà présent</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: interrupted when djanalyzer ended</source>
   <translation>{job} : interrompu à la fermeture de djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: paused</source>
   <translation>{job} : en pause</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys}  (changed)</source>
   <translation>{keys}  (modifié)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys} is at present: {commands}. “Use” takes it away there.</source>
   <translation>{keys} sert actuellement à : {commands}. « Utiliser » l’en retire.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{key}
{start} to {stop}, %n bar(s)</source>
   <translation>
    <numerusform>{key}
{start} à {stop}, %n mesure</numerusform>
    <numerusform>{key}
{start} à {stop}, %n mesures</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{kind} as suggested ({confidence})</source>
   <translation>{kind} selon la suggestion ({confidence})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{kind} is suggested here too ({confidence}): {reason}</source>
   <translation>Aussi suggéré ici : {kind} ({confidence}) : {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>{letter}  {name}</source>
   <translation>{letter}  {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{minutes:.1f} minutes of training</source>
   <translation>{minutes:.1f} minutes d'entraînement</translation>
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
   <translation>{most} dB moins fort que dans le morceau : aussi fort que là, il dépasserait la pleine échelle.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{music} of music in {time}</source>
   <translation>{music} de musique en {time}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{n_found} of %n missing file(s) found</source>
   <translation>
    <numerusform>{n_found} fichier manquant sur %n retrouvé</numerusform>
    <numerusform>{n_found} fichiers manquants sur %n retrouvés</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>{n_tracks} (as this computer can)</source>
   <translation>{n_tracks} (selon cet ordinateur)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{n_written} of %n file(s) written</source>
   <translation>
    <numerusform>{n_written} fichier sur %n écrit</numerusform>
    <numerusform>{n_written} fichiers sur %n écrits</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names} et %n autre</numerusform>
    <numerusform>{names} et %n autres</numerusform>
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
   <translation>{name} ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{name} is in use</source>
   <translation>{name} est utilisé</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Confidence: {trust}</source>
   <translation>{name}, {length}, {start} à {stop}
Fiabilité : {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Found by {program}</source>
   <translation>{name}, {length}, {start} à {stop}
Trouvée par {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{name}, {share} sure</source>
   <translation>{name}, fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}</source>
   <translation>{name}, {time}, mesure {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}, %n bar(s), to {stop}</source>
   <translation>
    <numerusform>{name}, {time}, mesure {bar}, %n mesure, jusqu’à {stop}</numerusform>
    <numerusform>{name}, {time}, mesure {bar}, %n mesures, jusqu’à {stop}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>{name}: {color}</source>
   <translation>{name} : {color}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}: {length}</source>
   <translation>{name} : {length}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>{note} {cents} ct</source>
   <translation>{note} {cents} ct</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} named by cues</source>
   <translation>{number} nommées par des cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} of the DJ's</source>
   <translation>{number} à vous</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} sections</source>
   <translation>{number} sections</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>{offset} on {n_tracks}</source>
   <translation>{offset} sur {n_tracks}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>{one} at {here} looked at {other} of {there}: {times} times as much as evenly</source>
   <translation>{one} à {here} a regardé {other} de {there} : {times} fois plus qu’à parts égales</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} set at {time}</source>
   <translation>{pad} posé à {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} taken away from {time}</source>
   <translation>{pad} retiré de {time}</translation>
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
   <translation>{pad} : {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{part}: {share}.</source>
   <translation>{part} : {share}.</translation>
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
   <translation>{place} → memory cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} → pad {letter}</source>
   <translation>{place} → pad {letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>{place}. {name}: {why}</source>
   <translation>{place}. {name} : {why}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>{problem} (and %n more; each track's reason stands in the table)</source>
   <translation>
    <numerusform>{problem} (et %n autre ; la raison pour chaque morceau est dans la table)</numerusform>
    <numerusform>{problem} (et %n autres ; la raison pour chaque morceau est dans la table)</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>{program}'s collection</source>
   <translation>Collection de {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{rate} a minute</source>
   <translation>{rate} par minute</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{ratio} beats for each</source>
   <translation>{ratio} temps pour un</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{right} of {found}</source>
   <translation>{right} sur {found}</translation>
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
   <translation>{share:.0%} du temps à attendre les données</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{share} of the time</source>
   <translation>{share} du temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/counting.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>{share} sure</source>
   <translation>fiable à {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{source}: {error}</source>
   <translation>{source} : {error}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{source}: {value}</source>
   <translation>{source} : {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{span} ({section})</source>
   <translation>{span} ({section})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{speed:.1f} excerpts a second</source>
   <translation>{speed:.1f} extraits par seconde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{start} to {stop}</source>
   <translation>{start} à {stop}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>{start} to {stop} s</source>
   <translation>{start} à {stop} s</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>{state}, %n could not be done</source>
   <translation>
    <numerusform>{state}, %n échec</numerusform>
    <numerusform>{state}, %n échecs</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>{state}, grid checked</source>
   <translation>{state}, grille vérifiée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>{style} of {title}</source>
   <translation>{style} de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>{taps} of {fewest}: {tempo}</source>
   <translation>{taps} sur {fewest} : {tempo}</translation>
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
   <translation>{tempo} BPM à partir de {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{tempo} BPM, {meter}: {difference}</source>
   <translation>{tempo} BPM, {meter} : {difference}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{tempo} BPM: {difference}</source>
   <translation>{tempo} BPM : {difference}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{time} left</source>
   <translation>encore {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{time} “{name}”</source>
   <translation>{time} « {name} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/hands.py" />
   <source>{time}, bar {bar}</source>
   <translation>{time}, mesure {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/history_model.py" />
   <source>{titles} and %n other(s)</source>
   <translation>
    <numerusform>{titles} et %n autre</numerusform>
    <numerusform>{titles} et %n autres</numerusform>
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
   <translation>{told} Écarté : {left}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{truth}: {told}</source>
   <translation>{truth} : {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, in use</source>
   <translation>{way}, en usage</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, your choice</source>
   <translation>{way}, votre choix</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>{way}, {share} likely. T takes the next, Ctrl+Z the one before.</source>
   <translation>{way}, probable à {share}. T passe à la suivante, Ctrl+Z à la précédente.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what} begins</source>
   <translation>{what} : début</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{what} {before} → {after}</source>
   <translation>{what} {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>{what}, BPM; the lowest value stands for any</source>
   <translation>{what}, BPM ; la valeur la plus basse signifie tous</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy unchanged</source>
   <translation>{what}, énergie inchangée</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy {step}</source>
   <translation>{what}, énergie {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, goes round</source>
   <translation>{what}, tourne en boucle</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, suggested too</source>
   <translation>{what}, aussi suggéré</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, {who}</source>
   <translation>{what}, {who}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>{what}. Ctrl+Z brings the others back.</source>
   <translation>{what}. Ctrl+Z rétablit les autres.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{where}, as usual</source>
   <translation>{where}, comme d’habitude</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>{words} (key {key})</source>
   <translation>{words} (touche {key})</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, loop of %n beat(s)</source>
   <translation>
    <numerusform>{words}, boucle de %n temps</numerusform>
    <numerusform>{words}, boucle de %n temps</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, “{name}”</source>
   <translation>{words}, « {name} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} fits</source>
   <translation>{word} convient</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} too</source>
   <translation>{word} aussi</translation>
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
   <translation>« Apprendre de ma bibliothèque » trouve les indications douteuses.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” cannot read “{word}”; it is searched as text.</source>
   <translation>« {field}: » ne comprend pas « {word} » ; recherché comme texte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” does not know “{word}”; try {meant}.</source>
   <translation>« {field}: » ne connaît pas « {word} » ; essayez {meant}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>“{labelled}” in place of “{proposed}”</source>
   <translation>« {labelled} » au lieu de « {proposed} »</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is of no use: {faults}.</source>
   <translation>« {name} » est inutilisable : {faults}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is ready: {quality}</source>
   <translation>« {name} » est prête : {quality}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is removed.</source>
   <translation>« {name} » est supprimée.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>“{name}” made, with %n track(s).</source>
   <translation>
    <numerusform>« {name} » créée, avec %n morceau.</numerusform>
    <numerusform>« {name} » créée, avec %n morceaux.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>“{name}” removed. Ctrl+Z brings it back.</source>
   <translation>« {name} » supprimée. Ctrl+Z pour annuler.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>“{title}”</source>
   <translation>« {title} »</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>… and %n more</source>
   <translation>
    <numerusform>… et %n autre</numerusform>
    <numerusform>… et %n autres</numerusform>
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
   <translation>‹ Temps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>‹several values›</source>
   <translation>‹plusieurs valeurs›</translation>
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
    <numerusform>⚠ %n échec</numerusform>
    <numerusform>⚠ %n échecs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>⚠ Both sing: %n second(s) of the {length} in which this track comes in over “{title}” (from {time})</source>
   <translation>
    <numerusform>⚠ Deux voix à la fois : %n seconde sur les {length} où ce morceau entre sur « {title} » (à partir de {time})</numerusform>
    <numerusform>⚠ Deux voix à la fois : %n secondes sur les {length} où ce morceau entre sur « {title} » (à partir de {time})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>⚠ both sing for %n second(s)</source>
   <translation>
    <numerusform>⚠ les deux chantent %n seconde</numerusform>
    <numerusform>⚠ les deux chantent %n secondes</numerusform>
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
   <translation>✓  Écrit et relu</translation>
  </message>
 </context>
</TS>
