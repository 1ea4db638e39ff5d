<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>djanalyzer</name>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source> % sure</source>
   <translation> % fiable</translation>
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
    <numerusform>%n compás</numerusform>
    <numerusform>%n compases</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) after {place}</source>
   <translation>
    <numerusform>%n compás después de {place}</numerusform>
    <numerusform>%n compases después de {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n bar(s) before {place}</source>
   <translation>
    <numerusform>%n compás antes de {place}</numerusform>
    <numerusform>%n compases antes de {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) early</source>
   <translation>
    <numerusform>%n compás antes</numerusform>
    <numerusform>%n compases antes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n bar(s) late</source>
   <translation>
    <numerusform>%n compás tarde</numerusform>
    <numerusform>%n compases tarde</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n bar(s) of drums, nothing else</source>
   <translation>
    <numerusform>%n compás de batería, nada más</numerusform>
    <numerusform>%n compases de batería, nada más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n bar(s), {seconds} s</source>
   <translation>
    <numerusform>%n compás, {seconds} s</numerusform>
    <numerusform>%n compases, {seconds} s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n beat grid(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n beatgrid con una misma causa: {cause}</numerusform>
    <numerusform>%n beatgrids con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>%n beat(s)</source>
   <translation>
    <numerusform>%n beat</numerusform>
    <numerusform>%n beats</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) after {place}</source>
   <translation>
    <numerusform>%n beat después de {place}</numerusform>
    <numerusform>%n beats después de {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>%n beat(s) before {place}</source>
   <translation>
    <numerusform>%n beat antes de {place}</numerusform>
    <numerusform>%n beats antes de {place}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n beat(s) to the bar</source>
   <translation>
    <numerusform>%n beat por compás</numerusform>
    <numerusform>%n beats por compás</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/selecting.py" />
   <source>%n beat(s), {seconds} s</source>
   <translation>
    <numerusform>%n beat, {seconds} s</numerusform>
    <numerusform>%n beats, {seconds} s</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n change(s) made since would be gone:</source>
   <translation>
    <numerusform>Se perdería %n cambio hecho desde entonces:</numerusform>
    <numerusform>Se perderían %n cambios hechos desde entonces:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n chosen</source>
   <translation>
    <numerusform>%n elegida</numerusform>
    <numerusform>%n elegidas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n collection(s) of DJ programs</source>
   <translation>
    <numerusform>%n colección de programas de DJ</numerusform>
    <numerusform>%n colecciones de programas de DJ</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n could not be analysed</source>
   <translation>
    <numerusform>%n no se pudo analizar</numerusform>
    <numerusform>%n no se pudieron analizar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n could not be read</source>
   <translation>
    <numerusform>%n no se pudo leer</numerusform>
    <numerusform>%n no se pudieron leer</numerusform>
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
    <numerusform>%n cue o loop</numerusform>
    <numerusform>%n cues y loops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n cue(s) or loop(s)</source>
   <translation>
    <numerusform>%n cue o loop</numerusform>
    <numerusform>%n cues o loops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n cue(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n cue con una misma causa: {cause}</numerusform>
    <numerusform>%n cues con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n device(s) at once</source>
   <translation>
    <numerusform>%n dispositivo</numerusform>
    <numerusform>%n dispositivos a la vez</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) are missing or could not be read.</source>
   <translation>
    <numerusform>%n archivo falta o no se pudo leer.</numerusform>
    <numerusform>%n archivos faltan o no se pudieron leer.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n file(s) as before the export</source>
   <translation>
    <numerusform>%n archivo igual que antes de la exportación</numerusform>
    <numerusform>%n archivos iguales que antes de la exportación</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>%n file(s) as before the export, to the byte.</source>
   <translation>
    <numerusform>%n archivo igual que antes de la exportación, byte a byte.</numerusform>
    <numerusform>%n archivos iguales que antes de la exportación, byte a byte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) could not be read</source>
   <translation>
    <numerusform>%n archivo no se pudo leer</numerusform>
    <numerusform>%n archivos no se pudieron leer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n file(s) in a watched folder cannot be read.</source>
   <translation>
    <numerusform>No se puede leer %n archivo de una carpeta vigilada.</numerusform>
    <numerusform>No se pueden leer %n archivos de una carpeta vigilada.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>%n file(s) or folder(s) could not be put into the backup: {names}.</source>
   <translation>
    <numerusform>%n archivo o carpeta no se pudo incluir en la copia de seguridad: {names}.</numerusform>
    <numerusform>%n archivos o carpetas no se pudieron incluir en la copia de seguridad: {names}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) softer than in the track, by up to {most} dB: as loud as there, peaks would exceed full scale.</source>
   <translation>
    <numerusform>%n archivo más bajo que en la pista, hasta {most} dB: con el volumen de allí, los picos pasarían del fondo de escala.</numerusform>
    <numerusform>%n archivos más bajos que en la pista, hasta {most} dB: con el volumen de allí, los picos pasarían del fondo de escala.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n file(s) written</source>
   <translation>
    <numerusform>%n archivo escrito</numerusform>
    <numerusform>%n archivos escritos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>%n folder(s) of music</source>
   <translation>
    <numerusform>%n carpeta de música</numerusform>
    <numerusform>%n carpetas de música</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n genre(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n género con una misma causa: {cause}</numerusform>
    <numerusform>%n géneros con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n grid anchor(s); mostly {tempo} BPM</source>
   <translation>
    <numerusform>%n ancla; casi siempre {tempo} BPM</numerusform>
    <numerusform>%n anclas; casi siempre {tempo} BPM</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n in the lasso</source>
   <translation>
    <numerusform>%n en el lazo</numerusform>
    <numerusform>%n en el lazo</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n job(s)</source>
   <translation>
    <numerusform>%n tarea</numerusform>
    <numerusform>%n tareas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n key(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n tonalidad con una misma causa: {cause}</numerusform>
    <numerusform>%n tonalidades con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>%n label(s) on {tracks}.</source>
   <translation>
    <numerusform>%n dato en {tracks}.</numerusform>
    <numerusform>%n datos en {tracks}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too high</source>
   <translation>
    <numerusform>%n nivel de más</numerusform>
    <numerusform>%n niveles de más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n level(s) too low</source>
   <translation>
    <numerusform>%n nivel de menos</numerusform>
    <numerusform>%n niveles de menos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n line(s) copied.</source>
   <translation>
    <numerusform>%n línea copiada.</numerusform>
    <numerusform>%n líneas copiadas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>%n locked track(s) were left out and wait until you unlock them and correct again.</source>
   <translation>
    <numerusform>Se omitió %n pista bloqueada, que espera hasta que la desbloquees y corrijas de nuevo.</numerusform>
    <numerusform>Se omitieron %n pistas bloqueadas, que esperan hasta que las desbloquees y corrijas de nuevo.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>%n loop(s)</source>
   <translation>
    <numerusform>%n loop</numerusform>
    <numerusform>%n loops</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>%n mark(s) on {tracks}.</source>
   <translation>
    <numerusform>%n marca en {tracks}.</numerusform>
    <numerusform>%n marcas en {tracks}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>%n mark(s) removed. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n marca eliminada. Ctrl+Z la recupera.</numerusform>
    <numerusform>%n marcas eliminadas. Ctrl+Z las recupera.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n mark(s) set.</source>
   <translation>
    <numerusform>%n marca puesta.</numerusform>
    <numerusform>%n marcas puestas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n may be any of several files</source>
   <translation>
    <numerusform>%n podría ser cualquiera de varios archivos</numerusform>
    <numerusform>%n podrían ser cualquiera de varios archivos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n mood(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n ambiente con una misma causa: {cause}</numerusform>
    <numerusform>%n ambientes con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>%n more…</source>
   <translation>
    <numerusform>%n más…</numerusform>
    <numerusform>%n más…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>%n new track(s)</source>
   <translation>
    <numerusform>%n pista nueva</numerusform>
    <numerusform>%n pistas nuevas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from watched folders</source>
   <translation>
    <numerusform>%n pista nueva de carpetas vigiladas</numerusform>
    <numerusform>%n pistas nuevas de carpetas vigiladas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>%n new track(s) from {folder}</source>
   <translation>
    <numerusform>%n pista nueva de {folder}</numerusform>
    <numerusform>%n pistas nuevas de {folder}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n not found</source>
   <translation>
    <numerusform>%n no encontrado</numerusform>
    <numerusform>%n no encontrados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n paused</source>
   <translation>
    <numerusform>%n en pausa</numerusform>
    <numerusform>%n en pausa</numerusform>
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
    <numerusform>%n fila escrita, {size}</numerusform>
    <numerusform>%n filas escritas, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>%n section(s)</source>
   <translation>
    <numerusform>%n sección</numerusform>
    <numerusform>%n secciones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n section(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n sección con una misma causa: {cause}</numerusform>
    <numerusform>%n secciones con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>%n star(s)</source>
   <translation>
    <numerusform>%n estrella</numerusform>
    <numerusform>%n estrellas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>%n steady bar(s) without voice</source>
   <translation>
    <numerusform>%n compás estable sin voz</numerusform>
    <numerusform>%n compases estables sin voz</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>%n step(s)</source>
   <translation>
    <numerusform>%n paso</numerusform>
    <numerusform>%n pasos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>%n suggestion(s)</source>
   <translation>
    <numerusform>%n sugerencia</numerusform>
    <numerusform>%n sugerencias</numerusform>
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
    <numerusform>%n plantilla</numerusform>
    <numerusform>%n plantillas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n template(s) kept.</source>
   <translation>
    <numerusform>%n plantilla guardada.</numerusform>
    <numerusform>%n plantillas guardadas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>%n tempo(s) with one cause: {cause}</source>
   <translation>
    <numerusform>%n tempo con una misma causa: {cause}</numerusform>
    <numerusform>%n tempos con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>%n thing(s) could not be done. Choose some and try again, or put them away.</source>
   <translation>
    <numerusform>%n elemento no se pudo hacer. Selecciónalo y reintenta, o descártalo.</numerusform>
    <numerusform>%n elementos no se pudieron hacer. Selecciona algunos y reintenta, o descártalos.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n to review</source>
   <translation>
    <numerusform>%n por revisar</numerusform>
    <numerusform>%n por revisar</numerusform>
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
    <numerusform>%n pista</numerusform>
    <numerusform>%n pistas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) added to “{name}”.</source>
   <translation>
    <numerusform>%n pista añadida a «{name}».</numerusform>
    <numerusform>%n pistas añadidas a «{name}».</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>%n track(s) analysed</source>
   <translation>
    <numerusform>%n pista analizada</numerusform>
    <numerusform>%n pistas analizadas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>%n track(s) are too many to be in one set.</source>
   <translation>
    <numerusform>%n pista es demasiado para un set.</numerusform>
    <numerusform>%n pistas son demasiadas para un set.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>%n track(s) backed up, {size}</source>
   <translation>
    <numerusform>%n pista en la copia, {size}</numerusform>
    <numerusform>%n pistas en la copia, {size}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) can be learned from.</source>
   <translation>
    <numerusform>Se puede aprender de %n pista.</numerusform>
    <numerusform>Se puede aprender de %n pistas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>%n track(s) could not be heard and were left out.</source>
   <translation>
    <numerusform>%n pista no se pudo escuchar y se dejó fuera.</numerusform>
    <numerusform>%n pistas no se pudieron escuchar y se dejaron fuera.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>%n track(s) could not be read, or are too short.</source>
   <translation>
    <numerusform>%n pista no se pudo leer o es demasiado corta.</numerusform>
    <numerusform>%n pistas no se pudieron leer o son demasiado cortas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>%n track(s) found again</source>
   <translation>
    <numerusform>%n pista recuperada</numerusform>
    <numerusform>%n pistas recuperadas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) hold the same recording as another one: each counts once.</source>
   <translation>
    <numerusform>%n pista contiene la misma grabación que otra: cada una cuenta una vez.</numerusform>
    <numerusform>%n pistas contienen la misma grabación que otra: cada una cuenta una vez.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>%n track(s) left</source>
   <translation>
    <numerusform>queda %n pista</numerusform>
    <numerusform>quedan %n pistas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>%n track(s) left as they were: locked.</source>
   <translation>
    <numerusform>%n pista se queda como estaba: bloqueada.</numerusform>
    <numerusform>%n pistas se quedan como estaban: bloqueadas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) left out: no file is there.</source>
   <translation>
    <numerusform>%n pista omitida: su archivo no está.</numerusform>
    <numerusform>%n pistas omitidas: sus archivos no están.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>%n track(s) listened to</source>
   <translation>
    <numerusform>%n pista escuchada</numerusform>
    <numerusform>%n pistas escuchadas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>%n track(s) must be heard first; that is kept for the next time.</source>
   <translation>
    <numerusform>Primero hay que escuchar %n pista; eso se guarda para la próxima vez.</numerusform>
    <numerusform>Primero hay que escuchar %n pistas; eso se guarda para la próxima vez.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>%n track(s) not listened to yet, so not here.</source>
   <translation>
    <numerusform>%n pista aún no escuchada, por eso no está aquí.</numerusform>
    <numerusform>%n pistas aún no escuchadas, por eso no están aquí.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>%n track(s) removed from the library, no file touched. Ctrl+Z brings them back.</source>
   <translation>
    <numerusform>%n pista quitada de la biblioteca, sin tocar ningún archivo. Ctrl+Z la devuelve.</numerusform>
    <numerusform>%n pistas quitadas de la biblioteca, sin tocar ningún archivo. Ctrl+Z las devuelve.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>%n track(s) taken apart</source>
   <translation>
    <numerusform>%n pista separada</numerusform>
    <numerusform>%n pistas separadas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>%n track(s) taken out of “{name}”. Ctrl+Z puts them back.</source>
   <translation>
    <numerusform>%n pista quitada de «{name}». Ctrl+Z la devuelve.</numerusform>
    <numerusform>%n pistas quitadas de «{name}». Ctrl+Z las devuelve.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>%n track(s) were locked meanwhile and left out.</source>
   <translation>
    <numerusform>%n pista se bloqueó entretanto y se omitió.</numerusform>
    <numerusform>%n pistas se bloquearon entretanto y se omitieron.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>%n track(s), {length}</source>
   <translation>
    <numerusform>%n pista, {length}</numerusform>
    <numerusform>%n pistas, {length}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>%n way(s) to count: T takes the next, Shift+T lists them</source>
   <translation>
    <numerusform>%n forma de contar: T pasa a la siguiente, Shift+T las muestra</numerusform>
    <numerusform>%n formas de contar: T pasa a la siguiente, Shift+T las muestra</numerusform>
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
   <translation>0.01 BPM más rápido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.01 BPM slower</source>
   <translation>0.01 BPM más lento</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM faster</source>
   <translation>0.1 BPM más rápido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>0.1 BPM slower</source>
   <translation>0.1 BPM más lento</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>1 calm … 10 peak time</source>
   <translation>1 calma … 10 peak time</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>16 bars</source>
   <translation>16 compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>A click on a track plays it from a good place; once more ends it.</source>
   <translation>Un clic en una pista la reproduce desde un buen lugar; otro la detiene.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>A cue</source>
   <translation>Un cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A file…</source>
   <translation>Un archivo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>A folder of music</source>
   <translation>Una carpeta de música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>A long track is heard in parts, and within each of them the one looks at the other.</source>
   <translation>Una pista larga se escucha por partes, y dentro de cada una lo uno mira a lo otro.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>A mark whose pad is taken</source>
   <translation>Una marca cuyo pad está ocupado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>A peak, then down again</source>
   <translation>Un pico y luego bajada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>A style, or a track to sound like: choose one, or drag it here from the table</source>
   <translation>Un estilo, o una pista a la que sonar: elígelo, o arrástrala aquí desde la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>A waveform with a breakdown, a build-up and a drop</source>
   <translation>Una forma de onda con breakdown, build-up y drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>About djanalyzer</source>
   <translation>Acerca de djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/side_panel.py" />
   <source>About the chosen tracks</source>
   <translation>Sobre las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} and {size} on the disk.</source>
   <translation>Unos {time} y {size} en el disco.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>About {time} left.</source>
   <translation>Quedan unos {time}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all of this kind</source>
   <translation>Aceptar todas las de este tipo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all suggestions</source>
   <translation>Aceptar todas las sugerencias</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept all sure ones</source>
   <translation>Aceptar todas las fiables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept sections</source>
   <translation>Aceptar secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Accept suggestion</source>
   <translation>Aceptar sugerencia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Accept suggestions</source>
   <translation>Aceptar sugerencias</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Add a template, or take the built-in ones.</source>
   <translation>Añade una plantilla o usa las incluidas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add cue</source>
   <translation>Añadir cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add file</source>
   <translation>Añadir archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Add folder…</source>
   <translation>Añadir carpeta…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add loop</source>
   <translation>Añadir loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add section</source>
   <translation>Añadir sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add take</source>
   <translation>Añadir toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Add the chosen ones</source>
   <translation>Añadir las elegidas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Add to playlist</source>
   <translation>Añadir a una playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Add to playlist…</source>
   <translation>Añadir a una playlist…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Add {count} files</source>
   <translation>Añadir {count} archivos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Added</source>
   <translation>Añadido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Added to the library from {name}</source>
   <translation>Añadida a la biblioteca desde {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>After writing:
{steps}</source>
   <translation>Después de escribir:
{steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Again</source>
   <translation>Otra vez</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Album</source>
   <translation>Álbum</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Align imported times</source>
   <translation>Alinear tiempos importados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>All ({n_tracks:,})</source>
   <translation>Todas ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>All files (*)</source>
   <translation>Todos los archivos (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>All instruments get the sound and the rhythm of the target</source>
   <translation>Todos los instrumentos reciben el sonido y el ritmo del destino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>All of it in the background, the newest first</source>
   <translation>Todo en segundo plano, lo más nuevo primero</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>All stems</source>
   <translation>Todos los stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>All that was changed after this line, on any track, is undone; nothing is lost, you can come back.</source>
   <translation>Se deshace todo lo que se cambió después de esta línea, en cualquier pista; no se pierde nada, puedes volver.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>All times moved by {amount}</source>
   <translation>Todos los tiempos se mueven {amount}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>All tracks</source>
   <translation>Todas las pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>All tracks are by one artist: nothing shows whether what is learned holds for others, and no model is offered.</source>
   <translation>Todas las pistas son de un artista: nada muestra si lo aprendido vale para otros, y no se ofrece ningún modelo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount</source>
   <translation>Intensidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Amount in percent</source>
   <translation>Intensidad en porcentaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>An NVIDIA graphics card</source>
   <translation>Una tarjeta gráfica NVIDIA</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Analyse</source>
   <translation>Analizar</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Analyse %n track(s)</source>
   <translation>
    <numerusform>Analizar %n pista</numerusform>
    <numerusform>Analizar %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse all new tracks</source>
   <translation>Analizar todas las pistas nuevas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Analyse selected tracks</source>
   <translation>Analizar las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Analyse track</source>
   <translation>Analizar pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Analysed</source>
   <translation>Analizado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Analysed by {name}</source>
   <translation>Analizada por {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Analyses</source>
   <translation>Análisis</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing %n track(s)</source>
   <translation>
    <numerusform>Analizando %n pista</numerusform>
    <numerusform>Analizando %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Analysing new tracks</source>
   <translation>Analizando pistas nuevas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Analysis</source>
   <translation>Análisis</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Anchor here</source>
   <translation>Ancla aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Anchors</source>
   <translation>Anclas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another</source>
   <translation>Otra</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Another example</source>
   <translation>Otro ejemplo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Another here…</source>
   <translation>Otra aquí…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Another library…</source>
   <translation>Otra biblioteca…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Another seed</source>
   <translation>Otra semilla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may come in from here.</source>
   <translation>Otra pista puede entrar desde aquí.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Another track may play along</source>
   <translation>Otra pista puede sonar a la vez</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Another track may play on until here.</source>
   <translation>Otra pista puede seguir sonando hasta aquí.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Any energy</source>
   <translation>Cualquier energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Aqua</source>
   <translation>Aguamarina</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Artist</source>
   <translation>Artista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>As a line</source>
   <translation>En una línea</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>As above</source>
   <translation>Como arriba</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>As drawn</source>
   <translation>Como se dibujó</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>As near the track's tempo as decks reach: ± 6 %</source>
   <translation>Tan cerca del tempo de la pista como alcanzan los platos: ± 6 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>As the former model</source>
   <translation>Como el modelo anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>As the system has it</source>
   <translation>El del sistema</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>Ask me again: {kind}, {time} ({why})</source>
   <translation>Volver a sugerir: {kind}, {time} ({why})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>At least {fewest} taps while the track plays; half of them lie nearer than ± to the beats</source>
   <translation>Al menos {fewest} taps mientras suena la pista; la mitad queda a menos de ± de los beats</translation>
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
   <translation>Atrás</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back %n bar(s)</source>
   <translation>
    <numerusform>%n compás atrás</numerusform>
    <numerusform>%n compases atrás</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a bar</source>
   <translation>Un compás atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Back a beat</source>
   <translation>Un beat atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Back to the one before</source>
   <translation>Volver al anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Back up the library</source>
   <translation>Hacer copia de la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Back up the library…</source>
   <translation>Hacer copia de la biblioteca…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backing the library up</source>
   <translation>Copia de seguridad de la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Backups</source>
   <translation>Copias de seguridad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Backups (*.zip *.sqlite);;All files (*)</source>
   <translation>Copias de seguridad (*.zip *.sqlite);;Todos los archivos (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Backups (*.zip)</source>
   <translation>Copias de seguridad (*.zip)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bar</source>
   <translation>Compás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Bar here</source>
   <translation>Compás aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars</source>
   <translation>Compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bars are selected on the waveform too: draw over it with Shift held</source>
   <translation>Los compases se seleccionan también en la forma de onda: dibuja sobre ella con Shift pulsado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Bars of the section; taller marks after 4, 8 and 16</source>
   <translation>Compases de la sección; marcas más altas tras 4, 8 y 16</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Bars or beats</source>
   <translation>Compases o beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass</source>
   <translation>Bajo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Bass alone</source>
   <translation>Solo bajo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say the same, {share} sure</source>
   <translation>Bajo y otros instrumentos solos dicen lo mismo, fiable al {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Bass and other instruments alone say {key}, {share} sure</source>
   <translation>Bajo y otros instrumentos solos dicen {key}, fiable al {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Bass, chords and melody get another sound; the drums stay as they are</source>
   <translation>Bajo, acordes y melodía reciben otro sonido; la batería queda como está</translation>
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
   <translation>Beat aquí</translation>
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
   <translation>Beats y compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Beats, sections, cue points, key and energy for a DJ's music, corrected by the DJ and carried to the DJ software.</source>
   <translation>Beats, secciones, puntos cue, tonalidad y energía para la música de un DJ, corregidos por el DJ y llevados a su software.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Beats, sections, cue points, key and energy. You can work and play meanwhile, pause and go on.</source>
   <translation>Beats, secciones, puntos cue, tonalidad y energía. Mientras tanto puedes trabajar, poner música, pausar y continuar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Begin</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin a bar here</source>
   <translation>Empezar un compás aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat earlier</source>
   <translation>Empezar los compases un beat antes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Begin bars a beat later</source>
   <translation>Empezar los compases un beat después</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Begin nothing new until you resume, also after a restart</source>
   <translation>No empezar nada nuevo hasta que lo reanudes, ni siquiera tras reiniciar</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Better beyond chance: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>Mejor, y no por azar: {after} de aciertos en lugar de {before}, en %n pista confirmada</numerusform>
    <numerusform>Mejor, y no por azar: {after} de aciertos en lugar de {before}, en %n pistas confirmadas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Better now</source>
   <translation>Ahora mejor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Black</source>
   <translation>Negro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blend</source>
   <translation>Mezcla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Blended with</source>
   <translation>Mezclado con</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Blue</source>
   <translation>Azul</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud.</source>
   <translation>Suenan igual de fuerte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Both are equally loud: the take is played at {level} dB.</source>
   <translation>Suenan igual de fuerte: la toma se reproduce a {level} dB.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Boundaries</source>
   <translation>Límites</translation>
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
   <translation>Puente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Bring back up to here</source>
   <translation>Rehacer hasta aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Bring it back…</source>
   <translation>Traerlo de vuelta…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Bring your music in</source>
   <translation>Trae tu música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Build a set with them…</source>
   <translation>Crear un set con ellas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Build a set…</source>
   <translation>Crear un set…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build it again</source>
   <translation>Crearlo de nuevo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Build the set</source>
   <translation>Crear el set</translation>
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
   <translation>Creando un set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Building the set</source>
   <translation>Creando el set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Built-in templates</source>
   <translation>Plantillas incluidas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By name</source>
   <translation>Por nombre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By pad</source>
   <translation>Por pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>By time</source>
   <translation>Por tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Camelot (8A)</source>
   <translation>Camelot (8A)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Camelot wheel</source>
   <translation>Rueda Camelot</translation>
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
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: all tracks say the same, there is nothing to tell apart.</source>
   <translation>No se puede aprender: todas las pistas dicen lo mismo, no hay nada que distinguir.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: no track says anything of it.</source>
   <translation>No se puede aprender: ninguna pista dice nada de ello.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Cannot be learned: {fewest} tracks are needed.</source>
   <translation>No se puede aprender: hacen falta {fewest} pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Cents above or below A = 440 Hz</source>
   <translation>Cents por encima o por debajo de La = 440 Hz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change cue</source>
   <translation>Cambiar cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Change keys…</source>
   <translation>Cambiar teclas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change kind of cue</source>
   <translation>Cambiar tipo de cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change loop</source>
   <translation>Cambiar loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Change only from this anchor on</source>
   <translation>Cambiar solo a partir de esta ancla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change playlist</source>
   <translation>Cambiar playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Change points</source>
   <translation>Puntos de cambio</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change search of smart playlist</source>
   <translation>Cambiar búsqueda de playlist inteligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change smart playlist</source>
   <translation>Cambiar playlist inteligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Change tempo by {tempo} BPM</source>
   <translation>Cambiar tempo en {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Changes, the latest first</source>
   <translation>Cambios, los últimos primero</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Changes: {keys}</source>
   <translation>Cambios: {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Choice</source>
   <translation>Elección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar less</source>
   <translation>Seleccionar un compás menos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose a bar more</source>
   <translation>Seleccionar un compás más</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>Choose a range first: draw over the waveform with Shift held.</source>
   <translation>Primero selecciona un rango: dibújalo sobre la forma de onda con Shift pulsado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a target style first.</source>
   <translation>Elige primero un estilo de destino.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Choose a track in the table first.</source>
   <translation>Selecciona primero una pista en la tabla.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Choose a track to see what mixes with it.</source>
   <translation>Selecciona una pista para ver cuáles se mezclan bien con ella.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Choose a track to see what sounds like it.</source>
   <translation>Elija una pista para ver qué suena parecido.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Choose another one: Deck, Sound device.</source>
   <translation>Elige otro: Deck, Dispositivo de sonido.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Choose another track for this place</source>
   <translation>Elegir otra pista para este lugar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Choose beat grid</source>
   <translation>Elegir beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Choose it as a range</source>
   <translation>Seleccionarla como rango</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Choose one track in the table: here you see what happened to it, and when.</source>
   <translation>Selecciona una pista en la tabla: aquí verás qué ha pasado con ella y cuándo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Choose one track in the table: here you see what the model takes it for.</source>
   <translation>Selecciona una pista en la tabla: aquí ves por qué la toma el modelo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Choose one track or many in the table: here you see and change what they are called.</source>
   <translation>Selecciona una o varias pistas en la tabla: aquí ves y cambias sus datos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Choose some to let them stand out. A double-click, or Return, chooses their tracks.</source>
   <translation>Las elegidas destacan. Un doble clic, o Intro, elige sus pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Choose the section here</source>
   <translation>Seleccionar la sección de aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose weights</source>
   <translation>Elegir pesos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Chorus</source>
   <translation>Estribillo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Chosen range: drawn with Shift held, free of the bars with Alt too</source>
   <translation>Rango seleccionado: se dibuja con Shift; si añades Alt, sin ajustarse a los compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Classical (Am)</source>
   <translation>Clásica (Am)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Clear pad</source>
   <translation>Vaciar pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Clear pads</source>
   <translation>Vaciar pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Click</source>
   <translation>Clic</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click a flag</source>
   <translation>Clic en una bandera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Click or drag</source>
   <translation>Clic o arrastre</translation>
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
   <translation>Cerrar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Close the style lab</source>
   <translation>Cerrar el laboratorio de estilos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Close this message</source>
   <translation>Cerrar este mensaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Collections found</source>
   <translation>Colecciones encontradas</translation>
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
   <translation>Color</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Colour by</source>
   <translation>Color por</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Colour mark</source>
   <translation>Cambiar color de marca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Columns…</source>
   <translation>Columnas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Command</source>
   <translation>Comando</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Commands and their keys</source>
   <translation>Comandos y sus teclas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Comment</source>
   <translation>Comentario</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Compared on %n confirmed track(s) that it learned nothing from. What was analysed stays until you analyse it again.</source>
   <translation>
    <numerusform>Comparado en %n pista confirmada de la que no aprendió nada. Lo analizado se queda hasta que lo analices de nuevo.</numerusform>
    <numerusform>Comparado en %n pistas confirmadas de las que no aprendió nada. Lo analizado se queda hasta que lo analices de nuevo.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Comparing with your present model</source>
   <translation>Comparando con el modelo que tienes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Composer</source>
   <translation>Compositor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Confidence: {trust} ({share})</source>
   <translation>Fiabilidad: {trust} ({share})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Confirm beat grid</source>
   <translation>Confirmar beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Confirmed</source>
   <translation>Confirmadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy artist and title</source>
   <translation>Copiar artista y título</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Copy file names with their folders</source>
   <translation>Copiar nombres de archivo con sus carpetas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Copy for a report</source>
   <translation>Copiar para un informe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Copy report</source>
   <translation>Copiar informe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct</source>
   <translation>Corregir</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct %n label(s)</source>
   <translation>
    <numerusform>Corregir %n dato</numerusform>
    <numerusform>Corregir %n datos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct labels</source>
   <translation>Corregir datos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Correct what was found wrong</source>
   <translation>Corregir lo erróneo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Correct what was found wrong…</source>
   <translation>Corregir lo erróneo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Correcting labels</source>
   <translation>Corrección de datos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Could not be looked at</source>
   <translation>No se pudo examinar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Could not be read</source>
   <translation>No se pudo leer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count</source>
   <translation>Contar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Count bars in {meter}</source>
   <translation>Contar compases en {meter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Count it the next way</source>
   <translation>Contar de la forma siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create folder {name}</source>
   <translation>Crear carpeta {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create playlist {name}</source>
   <translation>Crear playlist {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Create smart playlist {name}</source>
   <translation>Crear playlist inteligente {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Ctrl + drag an anchor</source>
   <translation>Ctrl + arrastrar un ancla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ctrl+L unlocks it</source>
   <translation>Ctrl+L lo desbloquea</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Ctrl+Z takes all of it back.</source>
   <translation>Ctrl+Z lo deshace todo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Ctrl+Z takes it back.</source>
   <translation>Ctrl+Z lo deshace.</translation>
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
   <translation>Objetos cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Cue offsets</source>
   <translation>Desfases de cue</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Cue points were tried on %n more, each time with what was learned without that track and its artist.</source>
   <translation>
    <numerusform>Los puntos cue se probaron en %n más, con lo aprendido sin ella ni su artista.</numerusform>
    <numerusform>Los puntos cue se probaron en %n más, cada vez con lo aprendido sin esa pista ni su artista.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Cue: to the cue point, play while held</source>
   <translation>Cue: ir al punto cue, suena mientras se mantiene</translation>
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
   <translation>Cues y loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Cues and loops go along with their beat grid</source>
   <translation>Los cues y loops acompañan a su beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>Cues and suggestions</source>
   <translation>Cues y sugerencias</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Cues called</source>
   <translation>Cues con</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Cues, loops, grids, keys and playlists are read; no program's files are changed.</source>
   <translation>Se leen cues, loops, beatgrids, tonalidades y playlists; no se cambia ningún archivo de ningún programa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_plot.py" />
   <source>Curves of the training run</source>
   <translation>Curvas del entrenamiento</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Cyan</source>
   <translation>Cian</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Dark</source>
   <translation>Oscuro</translation>
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
   <translation>Deck, Dispositivo de sonido permite elegir otro.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Defaults</source>
   <translation>Por defecto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Delete all stems; they can be made again</source>
   <translation>Borrar todos los stems; se pueden volver a crear</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Deleting stems</source>
   <translation>Borrando los stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Deleting what is not needed any more</source>
   <translation>Borrando lo que ya no hace falta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Dismiss {job}</source>
   <translation>Descartar {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Distillation</source>
   <translation>Destilación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Do the chosen ones again; those that fail again come back with their reason</source>
   <translation>Repetir las seleccionadas; las que fallen otra vez vuelven con su motivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change}</source>
   <translation>Rehecho: {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in %n track(s)</source>
   <translation>
    <numerusform>Rehecho: {change} en %n pista</numerusform>
    <numerusform>Rehecho: {change} en %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Done again: {change} in “{title}”</source>
   <translation>Rehecho: {change} en «{title}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Double loop</source>
   <translation>Duplicar loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Double the loop</source>
   <translation>Duplicar el loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Double the tempo</source>
   <translation>Tempo al doble</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Double-click a track, or press Return, to open it on the deck.</source>
   <translation>Haz doble clic en una pista, o pulsa Enter, para cargarla en el deck.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Down: where one is. Across: where it looked. Brighter: looked more.</source>
   <translation>Hacia abajo: dónde se está. Hacia la derecha: adónde se miró. Más claro: se miró más.</translation>
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
   <translation>Arrastrar un beat de la regla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag a flag</source>
   <translation>Arrastrar una bandera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag it: the tempo follows. With Ctrl it moves and tempos stay. Alt lets it lie anywhere.</source>
   <translation>Arrástrala: el tempo se adapta. Con Ctrl se mueve sin cambiar los tempos. Con Alt puede quedar donde quieras.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Drag the end of a loop</source>
   <translation>Arrastrar el final de un loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Drag this beat: the tempo follows</source>
   <translation>Arrastra este beat: el tempo se adapta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Drag to move, turn the wheel to zoom, hold Shift and drag for a lasso. Arrows go from track to track, ] and [ choose more or fewer around it.</source>
   <translation>Arrastra para mover, gira la rueda para ampliar, arrastra con Mayús para un lazo. Las flechas van de pista en pista, ] y [ eligen más o menos a su alrededor.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here, or let the builder choose all of them</source>
   <translation>Arrastre pistas aquí, o deje que el creador las elija todas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Drag tracks here, press Ctrl+N for an empty playlist, or import from DJ programs.</source>
   <translation>Arrastra pistas aquí, pulsa Ctrl+N para crear una playlist vacía o importa de programas de DJ.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Drag tracks here; Delete takes one out, Alt+Up and Alt+Down move it</source>
   <translation>Arrastre pistas aquí; Supr quita una, Alt+Arriba y Alt+Abajo la mueven</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Draw a lasso</source>
   <translation>Dibujar un lazo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Draw over the waveform with Shift held, or type the bars.</source>
   <translation>Dibuja sobre la forma de onda con Shift pulsado, o escribe los compases.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Draw the energy with the mouse, or choose a place with Left and Right and set it with Up and Down</source>
   <translation>Dibuje la energía con el ratón, o elija un punto con Izquierda y Derecha y ajústelo con Arriba y Abajo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Draw waveform</source>
   <translation>Dibujar forma de onda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_sight.py" />
   <source>Drawing the waveform</source>
   <translation>Dibujando la forma de onda</translation>
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
   <translation>Vuelve el drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to import</source>
   <translation>Suelta para importar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <source>Drop to open on the deck</source>
   <translation>Suelta para cargar en el deck</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Drop to watch this folder</source>
   <translation>Suelta para vigilar esta carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Drums</source>
   <translation>Batería</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Drums alone</source>
   <translation>Solo batería</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums return</source>
   <translation>Vuelve la batería</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Drums stop</source>
   <translation>Calla la batería</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Duplicate as {name}</source>
   <translation>Duplicar como {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Duplicate playlist</source>
   <translation>Duplicar playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>Duplicates</source>
   <translation>Duplicados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Dynamics</source>
   <translation>Dinámica</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Each band stands before the one below it: tall in its colour is where it is strong.</source>
   <translation>Cada banda está delante de la inferior: alta en su color donde es fuerte.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Each one needs about a gigabyte of memory. It counts from the next analysis on.</source>
   <translation>Cada una necesita cerca de un gigabyte de memoria. Vale desde el próximo análisis.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Each one sets a mark at a place of the music. They are laid from the top down.</source>
   <translation>Cada una pone una marca en un lugar de la música. Se aplican de arriba abajo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Earlier searches</source>
   <translation>Búsquedas anteriores</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit mark</source>
   <translation>Editar marca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Edit name, time, pad and colour</source>
   <translation>Editar nombre, tiempo, pad y color</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit tags</source>
   <translation>Editar etiquetas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Edit tags of the chosen tracks</source>
   <translation>Editar etiquetas de las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Edit templates…</source>
   <translation>Editar plantillas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Edit the beat grid</source>
   <translation>Editar el beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Edit the search…</source>
   <translation>Editar la búsqueda…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Edit {fields}</source>
   <translation>Editar {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Edit {mark}</source>
   <translation>Editar {mark}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Eight</source>
   <translation>Ocho</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Empty</source>
   <translation>Vaciar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>End it; nothing is kept of it</source>
   <translation>Terminarlo; no queda nada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>End it; the track stays as it is</source>
   <translation>Terminarlo; la pista queda como está</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>End it; what is done stays done</source>
   <translation>Terminarla; lo hecho queda hecho</translation>
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
   <translation>Energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: a semitone up</source>
   <translation>Subida de energía: un semitono más</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Energy boost: two hours on</source>
   <translation>Subida de energía: dos horas más</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy compared with the track's</source>
   <translation>Energía comparada con la de la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Energy from the beginning to the end</source>
   <translation>Energía del principio al final</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Energy here {here} of 10, the track {whole}</source>
   <translation>Energía aquí {here} de 10, en toda la pista {whole}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Energy level</source>
   <translation>Nivel de energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Energy {step}</source>
   <translation>Energía {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Energy: how strong the track feels</source>
   <translation>Energía: la fuerza con la que se siente la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Enough tracks agree on another offset than the table's; tick it to use it.</source>
   <translation>Suficientes pistas coinciden en un desfase distinto al de la tabla; márcalo para usarlo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Every file can be read. Esc shows all tracks.</source>
   <translation>Se pueden leer todos los archivos. Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Every file could be read.</source>
   <translation>Se pudieron leer todos los archivos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Every file has the bytes again that it had before this export</source>
   <translation>Todos los archivos vuelven a tener los mismos bytes que antes de esta exportación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Every track's file is where the library says it is.</source>
   <translation>El archivo de cada pista está donde dice la biblioteca.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Everything is read only: cues, loops, grids, keys and playlists. No program's files are changed.</source>
   <translation>Todo se lee sin tocar nada: cues, loops, beatgrids, tonalidades y playlists. No se cambia ningún archivo de ningún programa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example</source>
   <translation>Ejemplo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Example {place} of {total}</source>
   <translation>Ejemplo {place} de {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Example: {what}</source>
   <translation>Ejemplo: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Excerpts a second</source>
   <translation>Fragmentos por segundo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Experts</source>
   <translation>Expertos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Explain genre and mood of {title}</source>
   <translation>Explicar género y ambiente de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export acapella…</source>
   <translation>Exportar acapella…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Export instrumental…</source>
   <translation>Exportar instrumental…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Export take</source>
   <translation>Exportar toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the acapella of {title}</source>
   <translation>Exportar la acapella de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Export the instrumental of {title}</source>
   <translation>Exportar el instrumental de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Export the take</source>
   <translation>Exportar la toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export the take {name}</source>
   <translation>Exportar la toma {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the take…</source>
   <translation>Exportar la toma…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Export the whole track with the take…</source>
   <translation>Exportar la pista entera con la toma…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Export to a DJ program</source>
   <translation>Exportar a un programa de DJ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export to a DJ program…</source>
   <translation>Exportar a un programa de DJ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Export {title} with the take {name}</source>
   <translation>Exportar {title} con la toma {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exported {counts}</source>
   <translation>Exportado: {counts}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Exporting</source>
   <translation>Exportando</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Exporting %n file(s)</source>
   <translation>
    <numerusform>Exportando %n archivo</numerusform>
    <numerusform>Exportando %n archivos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Fair ({percent} %)</source>
   <translation>Aceptable ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Falling</source>
   <translation>Descendente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 0.1 %</source>
   <translation>Más rápido, 0.1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Faster by 1 %</source>
   <translation>Más rápido, 1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>File name</source>
   <translation>Nombre de archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>File or entry</source>
   <translation>Archivo o entrada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>File to write</source>
   <translation>Archivo de destino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Files ({n_files:,})</source>
   <translation>Archivos ({n_files:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Files found again</source>
   <translation>Archivos recuperados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Files to write, and how they can be restored</source>
   <translation>Archivos que se escriben y cómo se pueden restaurar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>File…</source>
   <translation>Archivo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters</source>
   <translation>Filtros</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Filters: {n_filters}</source>
   <translation>Filtros: {n_filters}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label right</source>
   <translation>Dar un dato por correcto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find label wrong</source>
   <translation>Dar un dato por erróneo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find moved file</source>
   <translation>Buscar archivo movido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Find moved files below this folder</source>
   <translation>Buscar archivos movidos dentro de esta carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find moved files…</source>
   <translation>Buscar archivos movidos…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Find the chosen tracks’ files below this folder</source>
   <translation>Buscar los archivos de las pistas seleccionadas dentro de esta carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Find the chosen tracks’ moved files…</source>
   <translation>Buscar los archivos movidos de las pistas seleccionadas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find vocals</source>
   <translation>Buscar voces</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in all tracks</source>
   <translation>Buscar voces en todas las pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Find vocals in the chosen tracks</source>
   <translation>Buscar voces en las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels right</source>
   <translation>Dar {count} datos por correctos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} labels wrong</source>
   <translation>Dar {count} datos por erróneos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Find {count} moved files</source>
   <translation>Buscar {count} archivos movidos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Finding labels that look wrong</source>
   <translation>Buscando datos que parecen erróneos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>Finding the vocals of both tells it more surely.</source>
   <translation>Buscar las voces de ambas lo dirá con más seguridad.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in %n track(s)</source>
   <translation>
    <numerusform>Buscando voces en %n pista</numerusform>
    <numerusform>Buscando voces en %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Finding vocals in all tracks</source>
   <translation>Buscando voces en todas las pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Finds %n track(s) now, and keeps itself up to date.</source>
   <translation>
    <numerusform>Ahora encuentra %n pista y se mantiene al día sola.</numerusform>
    <numerusform>Ahora encuentra %n pistas y se mantiene al día sola.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>Finds {search}</source>
   <translation>Busca {search}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Fine-tuning</source>
   <translation>Ajuste fino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>First bar</source>
   <translation>Primer compás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>First beat</source>
   <translation>Primer beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>First beat of a bar; thinner lines are the other beats</source>
   <translation>Primer beat de un compás; las líneas más finas son los demás beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>First say with I where the loop begins, then go on and press O.</source>
   <translation>Primero indica con I dónde empieza el loop, luego avanza y pulsa O.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Folder _Serato_, or a folder of music</source>
   <translation>Carpeta _Serato_ o una carpeta de música</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Folder for %n file(s)</source>
   <translation>
    <numerusform>Carpeta para %n archivo</numerusform>
    <numerusform>Carpeta para %n archivos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Folder of CSV files (*)</source>
   <translation>Carpeta de archivos CSV (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders and everything below them. Your files stay as they are and where they are.</source>
   <translation>Carpetas y todo lo que contienen. Tus archivos se quedan como están y donde están.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Folders of music</source>
   <translation>Carpetas de música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Folder…</source>
   <translation>Carpeta…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Follow the playhead</source>
   <translation>Seguir el cabezal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Forget takes</source>
   <translation>Olvidar tomas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Forget these searches</source>
   <translation>Olvidar estas búsquedas</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward %n bar(s)</source>
   <translation>
    <numerusform>%n compás adelante</numerusform>
    <numerusform>%n compases adelante</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a bar</source>
   <translation>Un compás adelante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Forward a beat</source>
   <translation>Un beat adelante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Found on this computer and its drives. Choose what to import:</source>
   <translation>Encontradas en este equipo y sus unidades. Elige qué importar:</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Found wrong, and still to be corrected: %n label(s).</source>
   <translation>
    <numerusform>Erróneo y aún por corregir: %n dato.</numerusform>
    <numerusform>Erróneos y aún por corregir: %n datos.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Four minutes of music take about 70 MB. When there is no more room, the stems that were not wanted for longest go first. Another limit counts from the next track on that is taken apart.</source>
   <translation>Cuatro minutos de música ocupan unos 70 MB. Cuando no queda sitio, se van primero los stems que más tiempo llevan sin usarse. Otro límite vale desde la próxima pista que se separe.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Free software under the GNU General Public License, version 3 or later.</source>
   <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>From</source>
   <translation>Desde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>From here</source>
   <translation>Desde aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>From one tempo to another</source>
   <translation>De un tempo a otro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>From {program}</source>
   <translation>De {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Full energy</source>
   <translation>Energía plena</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>G says it is right, H and D halve and double it</source>
   <translation>G confirma que está bien, H y D lo reducen a la mitad y lo duplican</translation>
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
   <translation>Género</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Genre (model)</source>
   <translation>Género (modelo)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Genre and mood</source>
   <translation>Género y ambiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Genre at mood</source>
   <translation>Género en ambiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Getting ready</source>
   <translation>Preparando</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Give kinds of sections a target of their own: the drop techno, the rest house</source>
   <translation>Dar a tipos de sección un destino propio: el drop techno, el resto house</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command the program's own keys</source>
   <translation>Devolver al comando seleccionado las teclas originales del programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Give the chosen command these keys; who had them loses them</source>
   <translation>Asignar estas teclas al comando seleccionado; el que las tuviera las pierde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Go back to here</source>
   <translation>Volver hasta aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Go on where it was; nothing is done twice</source>
   <translation>Continuar donde estaba; nada se hace dos veces</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Go round the take's bars</source>
   <translation>Repetir los compases de la toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Go through the history</source>
   <translation>Recorrer el historial</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Go to</source>
   <translation>Ir a</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Goes to</source>
   <translation>Va a</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Going through the history</source>
   <translation>Recorriendo el historial</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Gold</source>
   <translation>Dorado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Good ({percent} %)</source>
   <translation>Buena ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Green</source>
   <translation>Verde</translation>
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
   <translation>Beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>Grid anchor</source>
   <translation>Ancla del beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/anchors.py" />
   <source>Grid anchor, {time}: {tempo} BPM, {meter}</source>
   <translation>Ancla del beatgrid, {time}: {tempo} BPM, {meter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid checked</source>
   <translation>Beatgrid revisado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Grid locked</source>
   <translation>Beatgrid bloqueado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Grid {tempo} BPM</source>
   <translation>Beatgrid {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Half the tempo</source>
   <translation>Tempo a la mitad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Halve loop</source>
   <translation>Loop a la mitad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Halve the loop</source>
   <translation>Reducir el loop a la mitad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Harmony alone</source>
   <translation>Solo armonía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear it the other way</source>
   <translation>Oír la otra versión</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Hear the place again</source>
   <translation>Volver a oír el pasaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Hearing the tracks</source>
   <translation>Escuchando las pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Hears the track once more; that takes some seconds</source>
   <translation>Vuelve a oír la pista; tarda unos segundos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>High</source>
   <translation>Agudos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>High: hats and brilliance, from 2.5 kHz</source>
   <translation>Agudos: hi-hats y brillo, desde 2.5 kHz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Highest tempo</source>
   <translation>Tempo más alto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <location filename="../../djanalyzer/gui/past.py" />
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>History…</source>
   <translation>Historial…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold</source>
   <translation>Fijar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Hold the track in this place when the set is built again (Space)</source>
   <translation>Fijar la pista en este lugar cuando se vuelva a crear el set (Espacio)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Hot cue</source>
   <translation>Hot cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Hot cue, with the letter of its pad</source>
   <translation>Hot cue, con la letra de su pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>How a file begins decides how much silence each program leaves out in front of its music.</source>
   <translation>De cómo empieza un archivo depende cuánto silencio omite cada programa antes de la música.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>How a waveform looks</source>
   <translation>Aspecto de la forma de onda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>How beats make bars, from the bar under the playhead on</source>
   <translation>Cómo forman los beats compases, a partir del compás bajo el cabezal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How far it goes: 0 % is the original, 100 % all the way to the target</source>
   <translation>Hasta dónde llega: 0 % es el original, 100 % todo el camino hasta el destino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away</source>
   <translation>Cuánto puede diferir el tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>How far the tempo may be away; half and double count too</source>
   <translation>Cuánto puede diferir el tempo; también valen la mitad y el doble</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <source>How far you are</source>
   <translation>Cuánto llevas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How loud it is; how tall, at its loudest within a pixel</source>
   <translation>El volumen; la altura es el máximo dentro de un píxel</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>How much better</source>
   <translation>Cuánto mejor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>How much faster or slower than the track itself; Ctrl+Up, Ctrl+Down</source>
   <translation>Cuánto más rápido o lento que la propia pista; Ctrl+Up, Ctrl+Down</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How much keys count</source>
   <translation>Cuánto cuentan las tonalidades</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of each style is blended</source>
   <translation>Cuánto se mezcla de cada estilo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>How much of the second style</source>
   <translation>Cuánto del segundo estilo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>How often</source>
   <translation>Con qué frecuencia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>How sure suggestions must be</source>
   <translation>Fiabilidad mínima de las sugerencias</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; bass, middle and brilliance look alike.</source>
   <translation>La altura indica el volumen; graves, medios y brillo se ven igual.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>How tall says how loud; the colour is mixed from what is heard at that moment.</source>
   <translation>La altura indica el volumen; el color es la mezcla de lo que suena en ese momento.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the energy runs</source>
   <translation>Cómo evoluciona la energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>How the tempo runs</source>
   <translation>Cómo evoluciona el tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>If you use it, every track has to be listened to once more; you can go back at any time.</source>
   <translation>Si lo usas, hay que escuchar cada pista una vez más; puedes volver atrás cuando quieras.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection</source>
   <translation>Importar una colección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Import a collection (a stick, a library's folder)</source>
   <translation>Importar una colección (una memoria USB, la carpeta de una biblioteca)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import files</source>
   <translation>Importar archivos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import folder</source>
   <translation>Importar carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Import from DJ programs</source>
   <translation>Importar de programas de DJ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import from DJ programs…</source>
   <translation>Importar de programas de DJ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Import from {name}</source>
   <translation>Importar de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Import music folder</source>
   <translation>Importar carpeta de música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import music folder…</source>
   <translation>Importar carpeta de música…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Import music, or the collection of your DJ program, first.</source>
   <translation>Importa antes música o la colección de tu programa de DJ.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Import report</source>
   <translation>Informe de importación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Imported cues, loops and grids move along; what you have set or changed here stays. Undo takes it back.</source>
   <translation>Los cues, loops y beatgrids importados se mueven también; lo que has puesto o cambiado aquí se queda. Puedes deshacerlo.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Importing %n file(s) from watched folders</source>
   <translation>
    <numerusform>Importando %n archivo de carpetas vigiladas</numerusform>
    <numerusform>Importando %n archivos de carpetas vigiladas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing %n item(s)</source>
   <translation>
    <numerusform>Importando %n elemento</numerusform>
    <numerusform>Importando %n elementos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing your music</source>
   <translation>Importando tu música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/arrivals.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Importing {name}</source>
   <translation>Importando {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Imports and analyses are listed here.</source>
   <translation>Aquí aparecen las importaciones y los análisis.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>In no playlist</source>
   <translation>En ninguna playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>In rekordbox choose this file under Preferences &gt; Advanced &gt; rekordbox xml, then right-click the tracks and “Import To Collection”: rekordbox takes changed cues and grids over only then.</source>
   <translation>En rekordbox elige este archivo en Preferences &gt; Advanced &gt; rekordbox xml, luego haz clic derecho en las pistas y elige «Import To Collection»: solo así adopta rekordbox los cues y beatgrids cambiados.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>In the backup</source>
   <translation>En la copia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>In the collection no longer</source>
   <translation>Ya no está en la colección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>In this order</source>
   <translation>En este orden</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>In use</source>
   <translation>En uso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Indigo</source>
   <translation>Índigo</translation>
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
    <numerusform>Intro de %n compás, se puede mezclar hasta el compás {bar}</numerusform>
    <numerusform>Intro de %n compases, se puede mezclar hasta el compás {bar}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro, safe to mix until bar {bar}</source>
   <translation>Intro, se puede mezclar hasta el compás {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Intro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>Intro: %n compás de ritmo sin voz ni melodía.</numerusform>
    <numerusform>Intro: %n compases de ritmo sin voz ni melodía.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, and offered if it proves to be better.</source>
   <translation>Se aprende, y se ofrece si demuestra ser mejor.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: all are by one artist, which proves nothing for others.</source>
   <translation>Se aprende, pero no se ofrece: todas son de un artista, lo que no prueba nada para otros.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Is learned, but not offered: none is confirmed yet. Review some first.</source>
   <translation>Se aprende, pero no se ofrece: aún no hay nada confirmado. Revisa antes algunos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Is now</source>
   <translation>Está en</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>It goes on where it was; nothing is done twice.</source>
   <translation>Sigue donde estaba; nada se hace dos veces.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>It holds: {parts}.</source>
   <translation>Contiene: {parts}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>It is a track of your library now, with {cues}, {loops}, the beat grid and the sections.</source>
   <translation>Ahora es una pista de tu biblioteca, con {cues}, {loops}, la cuadrícula de beats y las secciones.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use, and has heard all tracks.</source>
   <translation>Está en uso y ha oído todas las pistas.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It is in use. %n track(s) it has not heard yet: until then they are compared as before.</source>
   <translation>
    <numerusform>Está en uso. Aún no ha oído %n pista: hasta entonces se compara como antes.</numerusform>
    <numerusform>Está en uso. Aún no ha oído %n pistas: hasta entonces se comparan como antes.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>It is kept in the list to be looked at. Try other bars, a smaller amount or another seed.</source>
   <translation>Queda en la lista para poder revisarla. Prueba con otros compases, menos intensidad u otra semilla.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>It is locked</source>
   <translation>Está bloqueado</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It learned from your music, %n track(s) in all. Of those that were kept for proof, {after} are known again in another version; before, it was {before}.</source>
   <translation>
    <numerusform>Se aprendió de tu música, %n pista en total. De las que se guardaron como prueba, {after} se reconocen en otra versión; antes era {before}.</numerusform>
    <numerusform>Se aprendió de tu música, %n pistas en total. De las que se guardaron como prueba, {after} se reconocen en otra versión; antes era {before}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>It stands at https://www.gnu.org/licenses/gpl-3.0.html.</source>
   <translation>Está en https://www.gnu.org/licenses/gpl-3.0.html.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>It was started in another window, or from the command line.</source>
   <translation>Se inició en otra ventana o desde la línea de comandos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Its file cannot be played.</source>
   <translation>Su archivo no se puede reproducir.</translation>
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
   <translation>Tareas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Jobs and failures…</source>
   <translation>Tareas y fallos…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Jobs and what they could not do</source>
   <translation>Tareas y lo que no pudieron hacer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the next one</source>
   <translation>Unir con la siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Join it with the one before</source>
   <translation>Unir con la anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Join sections</source>
   <translation>Unir secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Jump to cue {pad}, or set it</source>
   <translation>Saltar al cue {pad} o ponerlo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Jump to the cue</source>
   <translation>Saltar al cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Jumps to cues keep the beat</source>
   <translation>Los saltos a cues mantienen el beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Keep one of {count} tracks</source>
   <translation>Conservar una de {count} pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Keep the old one</source>
   <translation>Quedarse con el anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Keep this one of its duplicates</source>
   <translation>Conservar esta de entre sus duplicados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Kept</source>
   <translation>Tuyos</translation>
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
   <translation>Tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Key changes</source>
   <translation>Cambios de tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock</source>
   <translation>Key Lock</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Key lock: keep the pitch</source>
   <translation>Key Lock: mantener el tono</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Key names</source>
   <translation>Notación de tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Key {name}</source>
   <translation>Tonalidad {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Key: sources differ</source>
   <translation>Tonalidad: las fuentes difieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Keyboard</source>
   <translation>Teclado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Keys</source>
   <translation>Tonalidades</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys before all else</source>
   <translation>Las tonalidades ante todo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys count as much as the rest</source>
   <translation>Las tonalidades cuentan como lo demás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Keys do not count</source>
   <translation>Las tonalidades no cuentan</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Known by</source>
   <translation>Reconocido por</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>Label</source>
   <translation>Sello</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Labels of %n track(s) are corrected.</source>
   <translation>
    <numerusform>Se han corregido los datos de %n pista.</numerusform>
    <numerusform>Se han corregido los datos de %n pistas.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/review_bar.py" />
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Labels that look wrong</source>
   <translation>Datos dudosos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Lanes</source>
   <translation>Franjas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Lasso</source>
   <translation>Lazo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/place_names.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Last bar</source>
   <translation>Último compás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Last beat</source>
   <translation>Último tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lay out the map</source>
   <translation>Trazar el mapa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Laying out the map</source>
   <translation>Trazando el mapa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn anew…</source>
   <translation>Aprender de nuevo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learn from my library</source>
   <translation>Aprender de mi biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn from my library…</source>
   <translation>Aprender de mi biblioteca…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear my collection</source>
   <translation>Aprender a oír mi colección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Learn to hear my collection…</source>
   <translation>Aprender a oír mi colección…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learn to hear your collection</source>
   <translation>Aprender a oír tu colección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned for {base}, which this program has no longer. It is kept.</source>
   <translation>Aprendido para {base}, que este programa ya no tiene. Se conserva.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Learned from your library</source>
   <translation>Aprendido de tu biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Learning</source>
   <translation>Aprendizaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning anew without those</source>
   <translation>Aprendiendo de nuevo sin ellos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from the rest with a teacher</source>
   <translation>Aprendiendo del resto, con un maestro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning from what is confirmed</source>
   <translation>Aprendiendo de lo confirmado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library</source>
   <translation>Aprendiendo de tu biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning from your library has not come to its end.</source>
   <translation>El aprendizaje de tu biblioteca no ha terminado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Learning goes on, at the foot of the window</source>
   <translation>El aprendizaje sigue, al pie de la ventana</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning has come to its end</source>
   <translation>El aprendizaje ha terminado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the model that you have stays.</source>
   <translation>El aprendizaje ha terminado: se queda el modelo que tienes.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Learning has come to its end: the new model is better at %n thing(s).</source>
   <translation>
    <numerusform>El aprendizaje ha terminado: el modelo nuevo es mejor en %n cosa.</numerusform>
    <numerusform>El aprendizaje ha terminado: el modelo nuevo es mejor en %n cosas.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning met trouble; it can go on once that is mended</source>
   <translation>El aprendizaje tuvo un problema; puede seguir cuando se resuelva</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning needs {fewest} tracks with cues, keys, genres, moods or energy levels of your own or of a program.</source>
   <translation>Para aprender hacen falta {fewest} pistas con cues, tonalidades, géneros, estados de ánimo o niveles de energía tuyos o de un programa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Learning rate</source>
   <translation>Tasa de aprendizaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Learning to hear your collection</source>
   <translation>Aprendiendo a oír tu colección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>Learning to hear your collection has come to its end.</source>
   <translation>Aprender a oír tu colección ha terminado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning waits</source>
   <translation>El aprendizaje espera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning waits on battery and while you play. You can close this window meanwhile.</source>
   <translation>El aprendizaje espera con batería y mientras pinchas. Puedes cerrar esta ventana mientras tanto.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Learning was stopped; it can go on where it was</source>
   <translation>El aprendizaje se detuvo; puede seguir donde estaba</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Learning where you set cues</source>
   <translation>Aprendiendo dónde pones los cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Left</source>
   <translation>Queda</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Left out: %n track(s), {why}.</source>
   <translation>
    <numerusform>Se omite: %n pista, {why}.</numerusform>
    <numerusform>Se omiten: %n pistas, {why}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_legend.py" />
   <source>Legend of the map</source>
   <translation>Leyenda del mapa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Length of the set</source>
   <translation>Duración del set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Let it sound like a track of yours</source>
   <translation>Que suene como una pista tuya</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Let the builder choose from what the table lists.</source>
   <translation>Deje que el creador elija entre lo que lista la tabla.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Letter pads in order of time</source>
   <translation>Ordenar pads por tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Letter the pads in order of time</source>
   <translation>Ordenar los pads por tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Level</source>
   <translation>Constante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Libraries (*.sqlite);;All files (*)</source>
   <translation>Bibliotecas (*.sqlite);;Todos los archivos (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library</source>
   <translation>Biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Library and folders</source>
   <translation>Biblioteca y carpetas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Library: {value}</source>
   <translation>Biblioteca: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>Like {title}</source>
   <translation>Como {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Lime</source>
   <translation>Lima</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Link</source>
   <translation>Enlace</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen</source>
   <translation>Escuchar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Listen for similarity</source>
   <translation>Escuchar para hallar parecidos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Listen on click</source>
   <translation>Oír al hacer clic</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to %n track(s)</source>
   <translation>
    <numerusform>Escuchar %n pista</numerusform>
    <numerusform>Escuchar %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Listen to it</source>
   <translation>Escucharla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Listen to the chosen track</source>
   <translation>Escuchar la pista seleccionada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Listen to the take, round its bars</source>
   <translation>Escuchar la toma, repitiendo sus compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Listen to them</source>
   <translation>Escucharlas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Listening to what tracks sound like</source>
   <translation>Escuchando cómo suenan las pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>Listening to {title}; Ctrl+Space ends it.</source>
   <translation>Escuchando {title}; Ctrl+Space lo detiene.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Listening…</source>
   <translation>Escuchando…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Little change from track to track</source>
   <translation>Poco cambio de pista a pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading sound</source>
   <translation>Cargando el sonido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loading sound…</source>
   <translation>Cargando el sonido…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Loading stems</source>
   <translation>Cargando los stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>Loading the next track</source>
   <translation>Cargando la pista siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>Loading the take</source>
   <translation>Cargando la toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock</source>
   <translation>Bloquear</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Lock all that is known of the chosen tracks</source>
   <translation>Bloquear todo lo que se sabe de las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Lock the beat grid</source>
   <translation>Bloquear el beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Lock {fields}</source>
   <translation>Bloquear {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}</source>
   <translation>Bloquear: {field}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Lock {field}: nothing changes it until you unlock it</source>
   <translation>Bloquear: {field}. Nada lo cambia hasta que lo desbloquees</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Locked and left out: %n label(s).</source>
   <translation>
    <numerusform>Bloqueado y omitido: %n dato.</numerusform>
    <numerusform>Bloqueados y omitidos: %n datos.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Locks</source>
   <translation>Bloqueos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Logarithmic</source>
   <translation>Logarítmica</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Look at them</source>
   <translation>Repasarlos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Looking at how many tracks there are…</source>
   <translation>Contando cuántas pistas hay…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Looking at the tracks…</source>
   <translation>Mirando las pistas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Looking at what would be written…</source>
   <translation>Mirando qué se escribiría…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>Looking at what your library says…</source>
   <translation>Mirando lo que dice tu biblioteca…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Looking for collections on this computer and its drives…</source>
   <translation>Buscando colecciones en este equipo y sus unidades…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>Looking for collections…</source>
   <translation>Buscando colecciones…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looking for devices…</source>
   <translation>Buscando dispositivos…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Looking for moved files</source>
   <translation>Buscando archivos movidos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>Looking into watched folders</source>
   <translation>Mirando las carpetas vigiladas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Looking into {program}</source>
   <translation>Mirando en {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Looking over the library</source>
   <translation>Revisando la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Looks and language</source>
   <translation>Aspecto e idioma</translation>
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
   <translation>El loop empieza aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop ends here</source>
   <translation>El loop termina aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Loop from here</source>
   <translation>Loop desde aquí</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop of %n beat(s) from here</source>
   <translation>
    <numerusform>Loop de %n beat desde aquí</numerusform>
    <numerusform>Loop de %n beats desde aquí</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Loop of beats</source>
   <translation>Beats del loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Loop over the chosen range</source>
   <translation>Loop sobre el rango seleccionado</translation>
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
   <translation>Pérdida total</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses</source>
   <translation>Pérdidas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses ({n_losses:,})</source>
   <translation>Pérdidas ({n_losses:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Losses by task</source>
   <translation>Pérdidas por tarea</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Losses: none</source>
   <translation>Pérdidas: ninguna</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Lost: {what}</source>
   <translation>Se pierde: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Louder</source>
   <translation>Subir el volumen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Loudness here {loudness} LU against the whole track</source>
   <translation>Sonoridad aquí: {loudness} LU respecto a toda la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Loudness of the metronome</source>
   <translation>Volumen del metrónomo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Low</source>
   <translation>Graves</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Low: kick and bass, up to 200 Hz</source>
   <translation>Graves: bombo y bajo, hasta 200 Hz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Lowest tempo</source>
   <translation>Tempo más bajo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Made</source>
   <translation>Creado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Make a playlist</source>
   <translation>Crear una lista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make cue of loop</source>
   <translation>Convertir loop en cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a cue</source>
   <translation>Convertir en cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Make it a loop</source>
   <translation>Convertir en loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Make it longer or shorter</source>
   <translation>Alargarlo o acortarlo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: it goes along with exports from then on</source>
   <translation>Lo convierte en dato tuyo: desde entonces se incluye en las exportaciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Make it your own word: no later analysis changes it</source>
   <translation>Lo convierte en dato tuyo: ningún análisis posterior lo cambia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make loop of cue</source>
   <translation>Convertir cue en loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make memory mark</source>
   <translation>Pasar a la lista de memoria</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Make mine: {told}</source>
   <translation>Adoptar: {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make tempo steady</source>
   <translation>Poner tempo fijo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Make the chosen range a section</source>
   <translation>Convertir el rango seleccionado en sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Make {name}'s cues mine</source>
   <translation>Adoptar los cues de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Making the demo collection</source>
   <translation>Creando la colección demo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>Map</source>
   <translation>Mapa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/map_plot.py" />
   <source>Map of the collection</source>
   <translation>Mapa de la colección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark missing files</source>
   <translation>Señalar archivos que faltan</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Mark unreadable file</source>
   <translation>Señalar archivo ilegible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>May be several files, left as it is</source>
   <translation>Pueden ser varios archivos; se deja como está</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured here</source>
   <translation>Medido aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measured where ticked, else the table</source>
   <translation>Lo medido donde está marcado; si no, la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Measuring stems</source>
   <translation>Midiendo los stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring time offsets</source>
   <translation>Midiendo los desfases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Measuring…</source>
   <translation>Midiendo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Melody, harmony and structure kept: {percent} %</source>
   <translation>Melodía, armonía y estructura conservadas: {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Memory</source>
   <translation>Memoria</translation>
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
   <translation>Lista de memoria</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Meter</source>
   <translation>Métrica</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Metronome</source>
   <translation>Metrónomo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Middle</source>
   <translation>Medios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Middle drag</source>
   <translation>Arrastrar con el botón central</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Middle: voices, chords, snares</source>
   <translation>Medios: voces, acordes, cajas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/curve_field.py" />
   <source>Minute {minute}: energy {level}</source>
   <translation>Minuto {minute}: energía {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing</source>
   <translation>Sin archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Missing and unreadable files</source>
   <translation>Archivos que faltan o no se pueden leer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix in</source>
   <translation>Mix in</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Mix out</source>
   <translation>Mix out</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Mix ranges</source>
   <translation>Zonas de mezcla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/window.py" />
   <source>Mixes with</source>
   <translation>Se mezcla bien con</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Mixes with %n track(s), the best first.</source>
   <translation>
    <numerusform>Se mezcla bien con %n pista.</numerusform>
    <numerusform>Se mezcla bien con %n pistas, las mejores primero.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Mixes with {keys}</source>
   <translation>Se mezcla bien con {keys}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>Model: {value}</source>
   <translation>Modelo: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/models_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Models…</source>
   <translation>Modelos…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood</source>
   <translation>Estado de ánimo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Mood at genre</source>
   <translation>Ambiente en género</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move cue</source>
   <translation>Mover cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move cues along with the grid</source>
   <translation>Mover los cues junto con el beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move grid anchor</source>
   <translation>Mover ancla del beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move in playlist</source>
   <translation>Mover en la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move into the folder above</source>
   <translation>Mover a la carpeta de arriba</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back 1/16 beat</source>
   <translation>Mover 1/16 de beat atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it back a beat</source>
   <translation>Mover un beat atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward 1/16 beat</source>
   <translation>Mover 1/16 de beat adelante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it forward a beat</source>
   <translation>Mover un beat adelante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Move it to the memory list</source>
   <translation>Pasar a la lista de memoria</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move loop</source>
   <translation>Mover loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move mark</source>
   <translation>Mover marca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move out of the folder</source>
   <translation>Sacar de la carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move playlist</source>
   <translation>Mover playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist down</source>
   <translation>Bajar playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move playlist up</source>
   <translation>Subir playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Move section edge</source>
   <translation>Mover límite de sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Move the anchor here</source>
   <translation>Mover el ancla aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the anchor, tempos stay</source>
   <translation>Mover el ancla sin cambiar los tempos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Move the cue, beat by beat (with Alt freely)</source>
   <translation>Mover el cue, beat a beat (con Alt, libremente)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Move to pad</source>
   <translation>Mover al pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks down in the playlist</source>
   <translation>Bajar pistas en la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Move tracks up in the playlist</source>
   <translation>Subir pistas en la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Move up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Moved by</source>
   <translation>Movido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Moved files</source>
   <translation>Archivos movidos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Music ({endings})</source>
   <translation>Música ({endings})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Name of the playlist</source>
   <translation>Nombre de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Name of the smart playlist</source>
   <translation>Nombre de la playlist inteligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of keys</source>
   <translation>Notación de tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Names of sections</source>
   <translation>Nombres de las secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Near it</source>
   <translation>Cerca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Near to the target: {percent} %</source>
   <translation>Cerca del destino: {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Neither key nor tempo is known. Analyse the track to see what mixes with it.</source>
   <translation>No se conocen ni la tonalidad ni el tempo. Analiza la pista para ver cuáles se mezclan bien con ella.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>New</source>
   <translation>Nuevo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New folder</source>
   <translation>Carpeta nueva</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>New keys:</source>
   <translation>Teclas nuevas:</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>New music in these folders comes into the library by itself. Nothing is moved or deleted, and a drive that is unplugged is waited for.</source>
   <translation>La música nueva de estas carpetas entra sola en la biblioteca. No se mueve ni se borra nada, y si una unidad está desconectada, se espera.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>New playlist</source>
   <translation>Playlist nueva</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/collection_map.py" />
   <source>New playlist with the chosen tracks</source>
   <translation>Playlist nueva con las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_menu.py" />
   <source>New playlist with these tracks</source>
   <translation>Playlist nueva con estas pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>New playlist “{name}”</source>
   <translation>Playlist nueva «{name}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>New set</source>
   <translation>Set nuevo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next section</source>
   <translation>Sección siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Next suggestion</source>
   <translation>Sugerencia siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Next track of the list</source>
   <translation>Pista siguiente de la lista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Next track to review</source>
   <translation>Pista siguiente por revisar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>No DJ program has counted it as played</source>
   <translation>Ningún programa de DJ la ha contado como reproducida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>No DJ program has said anything of this library yet</source>
   <translation>Ningún programa de DJ ha aportado datos a esta biblioteca todavía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No beat grid</source>
   <translation>Sin beatgrid</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No better: {after} right instead of {before}, on %n confirmed track(s)</source>
   <translation>
    <numerusform>No mejor: {after} de aciertos en lugar de {before}, en %n pista confirmada</numerusform>
    <numerusform>No mejor: {after} de aciertos en lugar de {before}, en %n pistas confirmadas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collections_view.py" />
   <source>No collection was found in the usual places. Choose a file or a folder.</source>
   <translation>No se encontró ninguna colección en los lugares habituales. Elige un archivo o una carpeta.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>No colour</source>
   <translation>Sin color</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>No command has such a name or key.</source>
   <translation>Ningún comando tiene ese nombre o esa tecla.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>No cue was set: {why}.</source>
   <translation>No se puso ningún cue: {why}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No earlier searches yet</source>
   <translation>Aún no hay búsquedas anteriores</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No energy</source>
   <translation>Sin energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>No file is missing</source>
   <translation>No falta ningún archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No file is missing. Esc shows all tracks.</source>
   <translation>No falta ningún archivo. Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>No folder is watched. Add one, such as your downloads: new music comes in by itself then.</source>
   <translation>No se vigila ninguna carpeta. Añade una, por ejemplo tus descargas: la música nueva entrará sola.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No genre</source>
   <translation>Sin género</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No grid waits for a look. Esc shows all tracks.</source>
   <translation>Ningún beatgrid espera revisión. Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/map_colors.py" />
   <source>No key</source>
   <translation>Sin tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>No key found</source>
   <translation>No se encontró la tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>No key is known</source>
   <translation>No se conoce la tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>No keys</source>
   <translation>Sin teclas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>No kind</source>
   <translation>Sin tipo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>No label is confirmed: what looks wrong is listed, but no model is offered before some labels are reviewed.</source>
   <translation>Ningún dato está confirmado: se lista lo que parece erróneo, pero no se ofrece ningún modelo hasta revisar algunos datos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>No log is open</source>
   <translation>Ningún registro abierto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>No longer in the collection of {name}</source>
   <translation>Ya no está en la colección de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>No other track is there for this place.</source>
   <translation>No hay otra pista para este lugar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>No other version of it was listened to.</source>
   <translation>No se ha escuchado ninguna otra versión.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>No second style</source>
   <translation>Sin segundo estilo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>No sound</source>
   <translation>Sin sonido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>No stars</source>
   <translation>Sin estrellas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>No suggestion of this track has been refused</source>
   <translation>No se ha rechazado ninguna sugerencia de esta pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No track is here twice. Esc shows all tracks.</source>
   <translation>Ninguna pista está repetida. Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>No track is left to review.</source>
   <translation>No queda ninguna pista por revisar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>No tracks are in this playlist yet. Drag some onto its name.</source>
   <translation>Esta playlist aún no tiene pistas. Arrastra algunas sobre su nombre.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody can listen to this track for what it sounds like.</source>
   <translation>Nadie puede escuchar esta pista para saber cómo suena.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Nobody counts beats slower than 20 or faster than 500 BPM</source>
   <translation>Nadie cuenta los beats a menos de 20 ni a más de 500 BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nobody has listened to this track for what it sounds like.</source>
   <translation>Esta pista aún no se ha escuchado para saber cómo suena.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>None was found in the usual places. The menu Library opens any file or stick later.</source>
   <translation>No se encontró ninguna en los lugares habituales. Más tarde, el menú Biblioteca abre cualquier archivo o memoria USB.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>None yet: drag tracks here</source>
   <translation>Ninguna todavía: arrastra pistas aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>None: only the cues you have set</source>
   <translation>Ninguna: solo los cues que has puesto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>None: switched off</source>
   <translation>Ninguno: desactivado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Not analysed yet. Ctrl+R analyses the selected tracks.</source>
   <translation>Sin analizar todavía. Ctrl+R analiza las pistas seleccionadas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Not found</source>
   <translation>No encontrado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not possible, and left as it is: %n label(s).</source>
   <translation>
    <numerusform>No es posible y se deja como está: %n dato.</numerusform>
    <numerusform>No es posible y se dejan como están: %n datos.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Not provably better: {after} right instead of {before}, on %n track(s), may be chance</source>
   <translation>
    <numerusform>No demostrado: {after} de aciertos en lugar de {before}, en %n pista, puede ser azar</numerusform>
    <numerusform>No demostrado: {after} de aciertos en lugar de {before}, en %n pistas, puede ser azar</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not these</source>
   <translation>Estos no</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Not written: {names}</source>
   <translation>No escrito: {names}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Not, and why</source>
   <translation>Qué no, y por qué</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned from this library yet.</source>
   <translation>Todavía no se puede aprender nada de esta biblioteca.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Nothing can be learned yet, but wrong labels can be found.</source>
   <translation>Todavía no se puede aprender nada, pero sí encontrar datos erróneos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Nothing changes; the new model can still be used another day</source>
   <translation>No cambia nada; el modelo nuevo se puede usar también otro día</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Nothing could be learned; labels that look wrong were looked for.</source>
   <translation>No se pudo aprender nada; se buscaron datos erróneos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing fits “{query}”. Esc shows all tracks.</source>
   <translation>Nada coincide con «{query}». Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Nothing has been changed yet. Every change will stand here, and can be taken back.</source>
   <translation>Todavía no se ha cambiado nada. Aquí aparecerá cada cambio y podrás deshacerlo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Nothing has been changed. The last sound backup can take its place: {fault}.</source>
   <translation>No se ha cambiado nada. La última copia intacta puede ocupar su lugar: {fault}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Nothing has failed.</source>
   <translation>No ha fallado nada.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing in the library moves.</source>
   <translation>No se mueve nada en la biblioteca.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Nothing in this playlist fits “{query}”. Esc shows all of it.</source>
   <translation>Nada en esta playlist coincide con «{query}». Esc lo muestra todo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing is left to look at.</source>
   <translation>No queda nada por repasar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>Nothing is lost: every change was on the disk. What is known of it stands in {log}.</source>
   <translation>No se ha perdido nada: cada cambio estaba en el disco. Lo que se sabe de ello está en {log}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tags_page.py" />
   <source>Nothing is written into your music files: what you change here goes along with exports.</source>
   <translation>No se escribe nada en tus archivos de música: lo que cambies aquí va con las exportaciones.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Nothing mixes with it so far. Widen the tempo, or tick an energy boost.</source>
   <translation>De momento ninguna se mezcla bien con ella. Amplía el margen de tempo o marca una subida de energía.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Nothing of this track is written</source>
   <translation>No se escribe nada de esta pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Nothing speaks against the table.</source>
   <translation>Nada contradice la tabla.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Nothing that sounds like it is let through. Ask for less.</source>
   <translation>Nada parecido pasa los filtros. Pida menos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Nothing to analyse</source>
   <translation>Nada que analizar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to listen to</source>
   <translation>Nada que escuchar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <source>Nothing to listen to: every track can be found by its sound already</source>
   <translation>Nada que escuchar: todas las pistas ya se encuentran por su sonido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Nothing to take apart</source>
   <translation>Nada que separar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a genre, or the model hears none.</source>
   <translation>Nada que adoptar: estas pistas ya tienen género o el modelo no oye ninguno.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Nothing to take over: these tracks have a mood of yours, or the model hears none.</source>
   <translation>Nada que adoptar: estas pistas ya tienen un ambiente tuyo o el modelo no oye ninguno.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Nothing was changed since.</source>
   <translation>No se ha cambiado nada desde entonces.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Nothing was learned of it</source>
   <translation>No se aprendió nada de ello</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Nothing was looked at yet.</source>
   <translation>Aún no se ha examinado nada.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>Nothing was looked at yet. “Learn from my library” finds labels that look wrong.</source>
   <translation>Aún no se ha examinado nada. «Aprender de mi biblioteca» encuentra datos dudosos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Nothing yet</source>
   <translation>Nada todavía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Of %n track(s) nobody knows the tempo.</source>
   <translation>
    <numerusform>De %n pista no se conoce el tempo.</numerusform>
    <numerusform>De %n pistas no se conoce el tempo.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of club music: intro, build-up, drop, breakdown, outro</source>
   <translation>De música de club: intro, build-up, drop, breakdown, outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Of no use: {faults}</source>
   <translation>No sirve: {faults}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Of songs: intro, verse, chorus, bridge, break, outro</source>
   <translation>De canciones: intro, estrofa, estribillo, puente, break, outro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Olive</source>
   <translation>Oliva</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>On</source>
   <translation>En</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>On the deck each stem can be muted now.</source>
   <translation>En el deck ya se puede silenciar cada stem.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: nothing, {why}</source>
   <translation>En «{title}»: nada, {why}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>On “{title}”: {mark}</source>
   <translation>En «{title}»: {mark}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>One by one</source>
   <translation>Uno a uno</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>One colour</source>
   <translation>Un color</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>One colour by its sound (RGB)</source>
   <translation>Un color según su sonido (RGB)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>One steady tempo</source>
   <translation>Un solo tempo fijo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only in the playlist that is shown</source>
   <translation>Solo en la lista que se muestra</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only keys that mix with it</source>
   <translation>Solo tonalidades que mezclan con ella</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>Only the chosen track</source>
   <translation>Solo la pista seleccionada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Only the library is changed, and undo takes it back. No music file is touched.</source>
   <translation>Solo cambia la biblioteca, y puedes deshacerlo. No se toca ningún archivo de música.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Only what was not played yet</source>
   <translation>Solo lo que aún no se ha reproducido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Only what you read changes. Commands and the library keep our own words, which tell most apart.</source>
   <translation>Solo cambia lo que lees. Los comandos y la biblioteca conservan nuestros nombres, que son los más precisos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Only {few} of {many} tracks were looked at: a search narrows them down.</source>
   <translation>Solo se miraron {few} de {many} pistas: una búsqueda las reduce.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Open Key (1m)</source>
   <translation>Open Key (1m)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Open a library</source>
   <translation>Abrir una biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a log…</source>
   <translation>Abrir un registro…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open a training log</source>
   <translation>Abrir un registro de entrenamiento</translation>
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
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Open log folder</source>
   <translation>Abrir carpeta del registro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Open music folder</source>
   <translation>Abrir carpeta de música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>Open on the deck</source>
   <translation>Cargar en el deck</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Open the folder of: {name}</source>
   <translation>Abrir la carpeta de: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Open the log of a training run: the file that ends in .jsonl, beside the run's checkpoint. It grows while the run goes on, and the curves follow it.</source>
   <translation>Abre el registro de un entrenamiento: el archivo que acaba en .jsonl, junto al checkpoint. Crece mientras dura el entrenamiento, y las curvas lo siguen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Options</source>
   <translation>Opciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Orange</source>
   <translation>Naranja</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Original</source>
   <translation>Original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other</source>
   <translation>Otros</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments</source>
   <translation>Otros instrumentos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Other instruments alone</source>
   <translation>Solo otros instrumentos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Other targets by section</source>
   <translation>Otros destinos por sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Other versions of it</source>
   <translation>Otras versiones de ella</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Other way</source>
   <translation>Otra</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others from</source>
   <translation>Otras de</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Others may come between them; otherwise they stand where they fit best</source>
   <translation>Puede haber otras entre ellas; si no, van donde mejor encajan</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Ours: intro, verse, build-up, drop, breakdown, bridge, outro</source>
   <translation>Nuestros: intro, estrofa, build-up, drop, breakdown, puente, outro</translation>
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
    <numerusform>Outro de %n compás, se puede mezclar desde el compás {bar}</numerusform>
    <numerusform>Outro de %n compases, se puede mezclar desde el compás {bar}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro, safe to mix from bar {bar}</source>
   <translation>Outro, se puede mezclar desde el compás {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Outro: %n bar(s) of rhythm without voice or tune.</source>
   <translation>
    <numerusform>Outro: %n compás de ritmo sin voz ni melodía.</numerusform>
    <numerusform>Outro: %n compases de ritmo sin voz ni melodía.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/overview.py" />
   <source>Overview of the whole track</source>
   <translation>Vista general de la pista entera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Package</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Packages of others and their licences</source>
   <translation>Paquetes de terceros y sus licencias</translation>
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
   <translation>El pad {letter} vuelve a estar vacío. Ctrl+Z lo recupera.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter} is empty: press it to set a cue here</source>
   <translation>El pad {letter} está vacío: púlsalo para poner un cue aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>Pad {letter}, empty</source>
   <translation>Pad {letter}, vacío</translation>
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
   <translation>Páginas sobre el programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Pages of the settings</source>
   <translation>Páginas de los ajustes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Part of the track</source>
   <translation>Parte de la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Pause or resume running work</source>
   <translation>Pausar o reanudar las tareas en curso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Pause {job}</source>
   <translation>Pausar {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Paused; what was at work ends first</source>
   <translation>En pausa; lo que ya está en marcha termina antes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/lanes.py" />
   <source>Phrases</source>
   <translation>Frases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Pink</source>
   <translation>Rosa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Pitch of the voice; the pointer over it tells the note</source>
   <translation>Altura de la voz; el puntero encima dice la nota</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Place</source>
   <translation>Lugar</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place %n mark(s)</source>
   <translation>
    <numerusform>Colocar %n marca</numerusform>
    <numerusform>Colocar %n marcas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues</source>
   <translation>Colocar cues</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Place cues on %n track(s)</source>
   <translation>
    <numerusform>Colocar cues en %n pista</numerusform>
    <numerusform>Colocar cues en %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Place cues on the chosen tracks…</source>
   <translation>Colocar cues en las pistas seleccionadas…</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Placing cues on %n track(s)</source>
   <translation>
    <numerusform>Colocando cues en %n pista</numerusform>
    <numerusform>Colocando cues en %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Planning cues</source>
   <translation>Planificando cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play / pause</source>
   <translation>Reproducir / pausa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Play and tap along</source>
   <translation>Reproduce y marca el ritmo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play from the chosen mark</source>
   <translation>Reproducir desde la marca seleccionada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on</source>
   <translation>Encadenar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Play on with the next track</source>
   <translation>Encadenar con la pista siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Play the loop over and over</source>
   <translation>Repetir el loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tapping.py" />
   <source>Play the track, then tap along.</source>
   <translation>Reproduce la pista y marca el ritmo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_view.py" />
   <source>Playhead at {seconds} seconds, bar {bar}</source>
   <translation>Cabezal en {seconds} segundos, compás {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Playhead: what is heard now</source>
   <translation>Cabezal: lo que suena ahora</translation>
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
   <translation>Revisa el beatgrid: {share} fiable</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Please review: the grid is {share} sure</source>
   <translation>Revísala: el beatgrid es {share} fiable</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Point to the file…</source>
   <translation>Indicar el archivo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Preparing the export</source>
   <translation>Preparando la exportación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Press the new keys</source>
   <translation>Pulsa las teclas nuevas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous section</source>
   <translation>Sección anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Previous suggestion</source>
   <translation>Sugerencia anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Previous track of the list</source>
   <translation>Pista anterior de la lista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Previous track to review</source>
   <translation>Pista anterior por revisar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>Program</source>
   <translation>Programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Program and files</source>
   <translation>Programa y archivos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Program to write for</source>
   <translation>Programa de destino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Programs disagree on where an MP3 or AAC file begins. What is listed here is taken off their times when they come in, and added again when they go out, so that a cue keeps its place in the music. The table is what is known of each program; measured is where its beats lie in this library, over the tracks on whose tempo both agree.</source>
   <translation>Los programas no coinciden en dónde empieza un archivo MP3 o AAC. Lo que ves aquí se resta de sus tiempos al importar y se vuelve a sumar al exportar, para que cada cue mantenga su lugar en la música. La tabla es lo que se sabe de cada programa; lo medido es dónde caen sus beats en esta biblioteca, en las pistas cuyo tempo coincide en ambos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>Progress of learning</source>
   <translation>Progreso del aprendizaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Progress of {job}</source>
   <translation>Progreso de {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Pull the waveform</source>
   <translation>Tirar de la forma de onda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Purple</source>
   <translation>Morado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Put a beat here</source>
   <translation>Poner un beat aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Put a track on the deck to see what the template gives there.</source>
   <translation>Carga una pista en el deck para ver qué da ahí la plantilla.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Put away</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Put back</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Put it away; what is done stays done</source>
   <translation>Apartarla; lo hecho queda hecho</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page as the program comes</source>
   <translation>Dejar esta página como viene con el programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Put this page back as it was when the settings were opened</source>
   <translation>Dejar esta página como estaba al abrir los ajustes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Putting tracks aside as proof</source>
   <translation>Apartando pistas como prueba</translation>
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
   <translation>Salir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Rating</source>
   <translation>Valoración</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>Rating: {stars} of 5 stars</source>
   <translation>Valoración: {stars} de 5 estrellas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Reading a backup</source>
   <translation>Leyendo una copia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Reading the backup…</source>
   <translation>Leyendo la copia…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>Reading the map…</source>
   <translation>Leyendo el mapa…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Record label</source>
   <translation>Sello discográfico</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Red</source>
   <translation>Rojo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo</source>
   <translation>Rehacer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Redo: {change}</source>
   <translation>Rehacer: {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse suggestion</source>
   <translation>Rechazar sugerencia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Refuse {count} suggestions</source>
   <translation>Rechazar {count} sugerencias</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong kind</source>
   <translation>Rechazar: tipo equivocado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refuse: wrong place</source>
   <translation>Rechazar: lugar equivocado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Refused suggestions…</source>
   <translation>Sugerencias rechazadas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remember import</source>
   <translation>Recordar importación</translation>
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
   <translation>Eliminar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove cue</source>
   <translation>Eliminar cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove cue or loop</source>
   <translation>Eliminar cue o loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove from playlist</source>
   <translation>Quitar de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the library</source>
   <translation>Quitar de la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Remove from the playlist</source>
   <translation>Quitar de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove grid anchor</source>
   <translation>Eliminar ancla del beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove loop</source>
   <translation>Eliminar loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove mark</source>
   <translation>Eliminar marca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Remove playlist</source>
   <translation>Eliminar playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove section</source>
   <translation>Eliminar sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove take</source>
   <translation>Eliminar toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Remove the anchor</source>
   <translation>Eliminar el ancla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Remove the section</source>
   <translation>Eliminar la sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Remove the take</source>
   <translation>Eliminar la toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove track</source>
   <translation>Quitar pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Remove what is on pad {pad}</source>
   <translation>Eliminar lo que hay en el pad {pad}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} marks</source>
   <translation>Eliminar {count} marcas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Remove {count} tracks</source>
   <translation>Quitar {count} pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename</source>
   <translation>Renombrar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename mark</source>
   <translation>Renombrar marca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Rename playlist</source>
   <translation>Renombrar playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename section</source>
   <translation>Renombrar sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Rename take</source>
   <translation>Renombrar toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Rename the take…</source>
   <translation>Renombrar la toma…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render a take</source>
   <translation>Renderizar una toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Render the selected bars</source>
   <translation>Renderizar los compases seleccionados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Rendering {what}</source>
   <translation>Renderizando {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Rendering: {what}</source>
   <translation>Renderizando: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Repair…</source>
   <translation>Reparar…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/track_header.py" />
   <source>Reset columns</source>
   <translation>Restablecer columnas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Restore a backup</source>
   <translation>Restaurar una copia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore a backup…</source>
   <translation>Restaurar una copia…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Restore the backup of {when}</source>
   <translation>Restaurar la copia de {when}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Resume {job}</source>
   <translation>Reanudar {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Retraining</source>
   <translation>Reaprendizaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Return adds the tracks, Escape goes back</source>
   <translation>Enter añade las pistas, Escape vuelve atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Return opens {link}</source>
   <translation>Enter abre {link}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Review</source>
   <translation>Revisar</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Review the %n doubtful label(s)</source>
   <translation>
    <numerusform>Revisar el %n dato dudoso</numerusform>
    <numerusform>Revisar los %n datos dudosos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Right</source>
   <translation>Correcto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Rising</source>
   <translation>Ascendente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Room on disk</source>
   <translation>Espacio en disco</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round</source>
   <translation>Redondear</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Round tempo</source>
   <translation>Redondear tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to a whole number</source>
   <translation>Redondear a un número entero</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Round to two decimals</source>
   <translation>Redondear a dos decimales</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Running work</source>
   <translation>Tareas en curso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Runs on</source>
   <translation>Se ejecuta en</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix from {time}, bar {bar}</source>
   <translation>Se puede mezclar desde {time}, compás {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mixing.py" />
   <source>Safe to mix until {time}, bar {bar}</source>
   <translation>Se puede mezclar hasta {time}, compás {bar}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Save this search as a smart playlist…</source>
   <translation>Guardar esta búsqueda como playlist inteligente…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Saved loop</source>
   <translation>Loop guardado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Say on the left what the set shall be, then build it.</source>
   <translation>Diga a la izquierda cómo ha de ser el set y después créelo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Say that there is none</source>
   <translation>Indicar que no hay</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Say where to write: choose a file or a folder</source>
   <translation>Di dónde escribir: elige un archivo o una carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Scroll</source>
   <translation>Desplazar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Search commands and keys</source>
   <translation>Buscar comandos y teclas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Search of the smart playlist</source>
   <translation>Búsqueda de la playlist inteligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search the library</source>
   <translation>Buscar en la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/camelot_wheel.py" />
   <source>Search {key}</source>
   <translation>Buscar {key}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>Search: words, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</source>
   <translation>Buscar: palabras, bpm:120-126, key:8A, genre:house, rating:&gt;3, -live</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Second drop</source>
   <translation>Segundo drop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>Section</source>
   <translation>Sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Section name</source>
   <translation>Nombre de la sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Section; “?” where the model is not sure</source>
   <translation>Sección; «?» donde el modelo no está seguro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Sections</source>
   <translation>Secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Sections that your DJ programs have found teach only beside sections, or cues that name some, of your own.</source>
   <translation>Las secciones que tus programas de DJ han encontrado solo enseñan junto a secciones tuyas o a cues tuyos que nombren algunas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>See what came of it</source>
   <translation>Ver el resultado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Seek</source>
   <translation>Ir a ese punto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Segmentation</source>
   <translation>Segmentación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select 16 bars from the playhead</source>
   <translation>Seleccionar 16 compases desde el cabezal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <source>Select all tracks</source>
   <translation>Seleccionar todas las pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Select bars</source>
   <translation>Seleccionar compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Select bars first: draw over the waveform with Shift held.</source>
   <translation>Primero selecciona compases: dibuja sobre la forma de onda con Shift pulsado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Select the section at the playhead</source>
   <translation>Seleccionar la sección del cabezal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Selected ({n_tracks:,})</source>
   <translation>Seleccionadas ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set a beat here</source>
   <translation>Poner un beat aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a cue here</source>
   <translation>Poner un cue aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a cue on pad {letter}</source>
   <translation>Poner un cue en el pad {letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Set a loop on pad {letter}</source>
   <translation>Poner un loop en el pad {letter}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set a memory cue here</source>
   <translation>Poner un memory cue aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Set an anchor here</source>
   <translation>Poner un ancla aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Set builder</source>
   <translation>Creador de sets</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Set cues from the templates</source>
   <translation>Poner cues según las plantillas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set grid anchor</source>
   <translation>Poner ancla del beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set hot cue</source>
   <translation>Poner hot cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set loop</source>
   <translation>Poner loop</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set memory cue</source>
   <translation>Poner memory cue</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set tempo to {tempo} BPM</source>
   <translation>Fijar tempo en {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Set up djanalyzer</source>
   <translation>Configurar djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Set up in three steps</source>
   <translation>Configurar en tres pasos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Set up in three steps…</source>
   <translation>Configurar en tres pasos…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Set {fields}</source>
   <translation>Poner {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing.py" />
   <source>Setting cues</source>
   <translation>Poniendo cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/__init__.py" />
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Settings…</source>
   <translation>Ajustes…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Several</source>
   <translation>Varios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Shift</source>
   <translation>Mover</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + drag</source>
   <translation>Shift + arrastrar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Shift + wheel</source>
   <translation>Shift + rueda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beat</source>
   <translation>Mover compases {count} beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift bars by {count} beats</source>
   <translation>Mover compases {count} beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Shift beat grid by {time} ms</source>
   <translation>Mover beatgrid {time} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms back</source>
   <translation>Mover el beatgrid 1 ms atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 1 ms forward</source>
   <translation>Mover el beatgrid 1 ms adelante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms back</source>
   <translation>Mover el beatgrid 10 ms atrás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Shift the grid 10 ms forward</source>
   <translation>Mover el beatgrid 10 ms adelante</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Shift+click or right click: {words}</source>
   <translation>Mayús+clic o clic derecho: {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Shortcut</source>
   <translation>Atajo</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show %n failure(s)</source>
   <translation>
    <numerusform>Mostrar %n fallo</numerusform>
    <numerusform>Mostrar %n fallos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show duplicates</source>
   <translation>Mostrar duplicados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show files that cannot be read</source>
   <translation>Mostrar archivos que no se pueden leer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Show in the file manager</source>
   <translation>Mostrar en el gestor de archivos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playlists.py" />
   <source>Show in the playlist's own order</source>
   <translation>Mostrar en el orden propio de la playlist</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show missing files</source>
   <translation>Mostrar archivos que faltan</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show or hide the single jobs</source>
   <translation>Mostrar u ocultar cada tarea</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Show the chosen file's folder</source>
   <translation>Mostrar la carpeta del archivo seleccionado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Show the set that was shown before (Ctrl+Z)</source>
   <translation>Mostrar el set anterior (Ctrl+Z)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Show the style lab</source>
   <translation>Mostrar el laboratorio de estilos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Show the whole map (Home)</source>
   <translation>Mostrar todo el mapa (Inicio)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Show tracks to review</source>
   <translation>Mostrar pistas por revisar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose genre the model doubts</source>
   <translation>Mostrar las pistas cuyo género pone en duda el modelo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Show tracks whose key the stems doubt</source>
   <translation>Mostrar las pistas cuya tonalidad ponen en duda los stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Show what failed, why, and try again</source>
   <translation>Mostrar qué falló y por qué, y reintentar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Show what is asked of the tracks that are found</source>
   <translation>Mostrar lo que se pide a las pistas encontradas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the chosen track</source>
   <translation>Mostrar lo que suena como la pista elegida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/similarity.py" />
   <source>Show what sounds like the section at the playhead</source>
   <translation>Mostrar lo que suena como la sección del cabezal</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Show what was skipped again</source>
   <translation>Volver a mostrar lo omitido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Show which moments decided</source>
   <translation>Mostrar qué momentos decidieron</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>Similar</source>
   <translation>Parecidas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Six tracks in six genres, made on this computer. Ready in a minute.</source>
   <translation>Seis pistas de seis géneros, creadas en este equipo. Listas en un minuto.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Sixteen pads</source>
   <translation>Dieciséis pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Sixteen, as rekordbox has them</source>
   <translation>Dieciséis, como en rekordbox</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>Size now</source>
   <translation>Tamaño actual</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Skip</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>Skip goes on.</source>
   <translation>«Omitir» continúa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Skip it</source>
   <translation>Omitirlo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip label</source>
   <translation>Omitir un dato</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Skip {count} labels</source>
   <translation>Omitir {count} datos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Sky blue</source>
   <translation>Azul cielo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slow down while held</source>
   <translation>Frenar mientras se mantiene</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 0.1 %</source>
   <translation>Más lento, 0.1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Slower by 1 %</source>
   <translation>Más lento, 1 %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Smart playlist</source>
   <translation>Playlist inteligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Smoothing</source>
   <translation>Suavizado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Softer</source>
   <translation>Bajar el volumen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Somebody joins or leaves, {time}
Confidence: {trust}</source>
   <translation>Algo entra o sale, {time}
Fiabilidad: {trust}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Somebody sings in {n_sung} of %n track(s)</source>
   <translation>
    <numerusform>Alguien canta en {n_sung} de %n pista</numerusform>
    <numerusform>Alguien canta en {n_sung} de %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Somebody sings or speaks</source>
   <translation>Alguien canta o habla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>Something went wrong in djanalyzer</source>
   <translation>Algo ha fallado en djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Sort cues</source>
   <translation>Ordenar cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/filling.py" />
   <source>Sorted by a column, tracks stay where they are. Show the playlist's own order to move them.</source>
   <translation>Si ordenas por una columna, las pistas no se pueden mover. Muestra el orden propio de la playlist para moverlas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound</source>
   <translation>Sonido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Sound device</source>
   <translation>Dispositivo de sonido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Speed in percent</source>
   <translation>Velocidad en porcentaje</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>Speed up while held</source>
   <translation>Acelerar mientras se mantiene</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Split section</source>
   <translation>Dividir sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Split the section here</source>
   <translation>Dividir la sección aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Spread {value:.1f} ms</source>
   <translation>Dispersión {value:.1f} ms</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Stand at</source>
   <translation>Están en</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>Start it once only, and drop files on its window. The system says: {reason}</source>
   <translation>Ábrelo una sola vez y suelta los archivos en su ventana. El sistema dice: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Start learning</source>
   <translation>Empezar a aprender</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Steady</source>
   <translation>Fijo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Steady tempo</source>
   <translation>Tempo fijo</translation>
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
   <translation>Paso {number} de {n_steps}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Step {step:,}: {values}</source>
   <translation>Paso {step:,}: {values}</translation>
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
   <translation>Detener</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Stop rendering: {what}</source>
   <translation>Detener el renderizado: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/jobs.py" />
   <source>Stop running work</source>
   <translation>Detener las tareas en curso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Stop watching</source>
   <translation>Dejar de vigilar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stop {job}</source>
   <translation>Detener {job}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Stop: write nothing of it</source>
   <translation>Parar: no escribir nada de ello</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>Stopping…</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Stretch beat grid</source>
   <translation>Estirar beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch here</source>
   <translation>Estirar aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Stretch the beat grid, while it is edited</source>
   <translation>Estirar el beatgrid mientras se edita</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Stretch: pull the nearest beat here</source>
   <translation>Estirar: traer aquí el beat más cercano</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Structure</source>
   <translation>Estructura</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Style</source>
   <translation>Estilo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Style lab</source>
   <translation>Laboratorio de estilos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>Suggestion</source>
   <translation>Sugerencia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Suggestion: dashed until you accept it; dots say how sure it is</source>
   <translation>Sugerencia: con línea discontinua hasta que la aceptes; los puntos dicen lo fiable que es</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Suggestions</source>
   <translation>Sugerencias</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>Suggestions at least</source>
   <translation>Sugerencias desde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Suggestions to add</source>
   <translation>Sugerencias que añadir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Suggestions wait on the deck: Enter accepts one.</source>
   <translation>En el deck te esperan sugerencias: Enter acepta una.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>T shows other ways to count, G says it is right</source>
   <translation>T muestra otras formas de contar, G confirma que está bien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Table</source>
   <translation>Tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Tags</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>Take</source>
   <translation>Toma</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Take %n new place(s)</source>
   <translation>
    <numerusform>Adoptar %n ubicación</numerusform>
    <numerusform>Adoptar %n ubicaciones</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Take apart into stems</source>
   <translation>Separar en stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Take it back</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take it over</source>
   <translation>Adoptar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word back</source>
   <translation>Retirar mi dato</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Take my word on the grid back</source>
   <translation>Retirar mi visto bueno al beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>Take my word on the sections back</source>
   <translation>Retirar mi visto bueno a las secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take my word on the {fields} back</source>
   <translation>Retirar mi dato: {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Take my word on {field} back</source>
   <translation>Retirar mi dato: {field}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>Take of the style lab: its bars; hollow while the original is heard</source>
   <translation>Toma del laboratorio de estilos: sus compases; hueca mientras suena el original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the genre</source>
   <translation>Adoptar el género</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the genre that the model hears</source>
   <translation>Adoptar el género que oye el modelo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take over the mood</source>
   <translation>Adoptar el ambiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Take over the mood that the model hears</source>
   <translation>Adoptar el ambiente que oye el modelo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Take over the sections of {name}</source>
   <translation>Adoptar las secciones de {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Take over: {what}</source>
   <translation>Adoptar: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Take refusal back</source>
   <translation>Retirar rechazo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Take the chosen ones off this list</source>
   <translation>Quitar las seleccionadas de esta lista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/vocals.py" />
   <source>Take the chosen tracks apart into stems</source>
   <translation>Separar las pistas seleccionadas en stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Take the last export back</source>
   <translation>Deshacer la última exportación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_dialog.py" />
   <source>Take the track out; it is not taken again (Delete)</source>
   <translation>Quitar la pista; no se vuelve a tomar (Supr)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Take your answer on the chosen ones back: their labels stay as they are</source>
   <translation>Retira tu respuesta sobre los seleccionados: sus datos se quedan como están</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_layer.py" />
   <source>Take: {name}</source>
   <translation>Toma: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken apart by</source>
   <translation>Separadas por</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>Taken back</source>
   <translation>Exportación deshecha</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Taken for a file of another name or place</source>
   <translation>Tomado por un archivo con otro nombre o ubicación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Taken up now</source>
   <translation>Ocupado ahora</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <location filename="../../djanalyzer/gui/take_list.py" />
   <source>Takes</source>
   <translation>Tomas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Takes the track apart into drums, bass, other instruments and vocals, to mute each of them</source>
   <translation>Separa la pista en batería, bajo, otros instrumentos y voces, para silenciar cada uno</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Taking %n track(s) apart</source>
   <translation>
    <numerusform>Separando %n pista</numerusform>
    <numerusform>Separando %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>Taking apart {title}</source>
   <translation>Separando {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart…</source>
   <translation>Separando…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking apart… {percent} %</source>
   <translation>Separando… {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking new places</source>
   <translation>Adoptando las nuevas ubicaciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Taking the export back</source>
   <translation>Deshaciendo la exportación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_row.py" />
   <source>Taking the track apart</source>
   <translation>Separando la pista</translation>
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
   <translation>Marcar un beat (tap)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap bar</source>
   <translation>Tap compás</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Tap tempo {tempo} BPM</source>
   <translation>Tempo por taps {tempo} BPM</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Tap the first beat of a bar</source>
   <translation>Marcar el primer beat de un compás (tap)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target</source>
   <translation>Destino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target in: {section}</source>
   <translation>Destino en: {section}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>Target style</source>
   <translation>Estilo de destino</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Tasks that are shown</source>
   <translation>Tareas que se muestran</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Teacher and student</source>
   <translation>Maestro y alumno</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Teal</source>
   <translation>Verde azulado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Temperatures of distillation</source>
   <translation>Temperaturas de la destilación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates</source>
   <translation>Plantillas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Templates of cues</source>
   <translation>Plantillas de cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/cues.py" />
   <source>Templates of cues…</source>
   <translation>Plantillas de cues…</translation>
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
   <translation>Tempo al principio</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Tempo at the end</source>
   <translation>Tempo al final</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>Tempo in beats per minute</source>
   <translation>Tempo en beats por minuto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>Tempos near the track's</source>
   <translation>Tempos cercanos al de la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>That was the last track of the list.</source>
   <translation>Esa era la última pista de la lista.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>That was the last track to review.</source>
   <translation>Esa era la última pista por revisar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The analysis of this track says nothing of genre and mood.</source>
   <translation>El análisis de esta pista no dice nada de género ni ambiente.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The backup has been restored.</source>
   <translation>La copia se ha restaurado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The backup of {when} takes the place of what is there.</source>
   <translation>La copia de {when} ocupa el lugar de lo que hay.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>Los compases de %n pista, con una misma causa: {cause}</numerusform>
    <numerusform>Los compases de %n pistas, con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The bars: {labelled}, or rather {proposed}?</source>
   <translation>Los compases: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The beat grid: {labelled}, or rather {proposed}?</source>
   <translation>El beatgrid: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The calmest %n bar(s)</source>
   <translation>
    <numerusform>El compás más tranquilo (%n)</numerusform>
    <numerusform>Los %n compases más tranquilos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The cards of the models</source>
   <translation>Fichas de los modelos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_target.py" />
   <source>The chosen track of the table</source>
   <translation>La pista seleccionada en la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the library’s</source>
   <translation>Los clics son de la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_hearing.py" />
   <source>The clicks are the model’s</source>
   <translation>Los clics son del modelo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>The confident ones</source>
   <translation>Las fiables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>The cue point is here. Hold Cue to listen from it.</source>
   <translation>El punto cue está aquí. Mantén pulsado Cue para escuchar desde él.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The cue: at {labelled}, or rather at {proposed}?</source>
   <translation>El cue: ¿en {labelled} o más bien en {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_running.py" />
   <source>The curves begin when the tracks have been heard.</source>
   <translation>Las curvas empiezan cuando se hayan escuchado las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>The damaged library is kept beside it</source>
   <translation>La biblioteca dañada se conserva al lado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The deck shows where somebody sings, and at which pitch.</source>
   <translation>El deck muestra dónde canta alguien y a qué altura.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The drums alone change; melody and harmony stay as they are</source>
   <translation>Solo cambia la batería; melodía y armonía quedan como están</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy of %n track(s), with one cause: {cause}</source>
   <translation>
    <numerusform>La energía de %n pista, con una misma causa: {cause}</numerusform>
    <numerusform>La energía de %n pistas, con una misma causa: {cause}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The energy: {labelled}, or rather {proposed}?</source>
   <translation>La energía: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The fastest there is</source>
   <translation>El más rápido que haya</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The file before it is kept as {path}</source>
   <translation>El archivo anterior se guarda como {path}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The file of the track holds other music by now than when this was rendered.</source>
   <translation>El archivo de la pista contiene ahora otra música que cuando se renderizó esto.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>The first %n bar(s) are free.</source>
   <translation>
    <numerusform>El primer compás (%n) está libre.</numerusform>
    <numerusform>Los primeros %n compases están libres.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The first beats of the bars are {share} sure</source>
   <translation>Los primeros beats de los compases son {share} fiables</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>The folder {folder} is not there.</source>
   <translation>La carpeta {folder} no está.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The genre</source>
   <translation>El género</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The genre of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>El género de %n pista ya es dato tuyo. Ctrl+Z lo deshace.</numerusform>
    <numerusform>El género de %n pistas ya es dato tuyo. Ctrl+Z lo deshace.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The genre: {labelled}, or rather {proposed}?</source>
   <translation>El género: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest fall</source>
   <translation>La mayor bajada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The greatest rise</source>
   <translation>La mayor subida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The grid is right</source>
   <translation>El beatgrid está bien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>The grid is right. Shift+N opens the next track to review.</source>
   <translation>El beatgrid está bien. Shift+N abre la siguiente pista por revisar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is your own word</source>
   <translation>El beatgrid tiene tu visto bueno</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>The grid is {share} sure</source>
   <translation>El beatgrid es {share} fiable</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The key: {labelled}, or rather {proposed}?</source>
   <translation>La tonalidad: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is right</source>
   <translation>El dato es correcto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>The label is wrong, what is proposed is right</source>
   <translation>El dato es erróneo, lo propuesto es correcto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The library has changed: measuring again…</source>
   <translation>La biblioteca ha cambiado: midiendo de nuevo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>The library is damaged.</source>
   <translation>La biblioteca está dañada.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>The library that would come back is damaged, and it may not be possible to open it: {fault}.</source>
   <translation>La biblioteca que volvería está dañada y quizá no se pueda abrir: {fault}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The library's file</source>
   <translation>Archivo de la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The longest section</source>
   <translation>La sección más larga</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looping.py" />
   <source>The loop begins at {time}. O ends it at the playhead.</source>
   <translation>El loop empieza en {time}. O lo termina en el cabezal.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest %n bar(s)</source>
   <translation>
    <numerusform>El compás más fuerte (%n)</numerusform>
    <numerusform>Los %n compases más fuertes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest drop</source>
   <translation>El drop más fuerte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>The loudest section</source>
   <translation>La sección más fuerte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map is being laid out.</source>
   <translation>Se está trazando el mapa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The map shows what sounds alike side by side. No track was listened to for it yet.</source>
   <translation>El mapa muestra juntas las pistas que suenan parecido. Aún no se ha escuchado ninguna para ello.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The menu Help has these steps too</source>
   <translation>Estos pasos también están en el menú Ayuda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>The menu Library takes the export back.</source>
   <translation>El menú Biblioteca deshace la exportación.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The model doubts no genre. Esc shows all tracks.</source>
   <translation>El modelo no pone en duda ningún género. Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>The mood</source>
   <translation>El ambiente</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>The mood of %n track(s) is yours now. Ctrl+Z takes that back.</source>
   <translation>
    <numerusform>El ambiente de %n pista ya es dato tuyo. Ctrl+Z lo deshace.</numerusform>
    <numerusform>El ambiente de %n pistas ya es dato tuyo. Ctrl+Z lo deshace.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The mood: {labelled}, or rather {proposed}?</source>
   <translation>El ambiente: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is better at %n thing(s). Use it for those, or keep the old one.</source>
   <translation>
    <numerusform>El modelo nuevo es mejor en %n cosa. Úsalo para ella o quédate con el anterior.</numerusform>
    <numerusform>El modelo nuevo es mejor en %n cosas. Úsalo para ellas o quédate con el anterior.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The new model is in use. Analyse tracks again to hear it.</source>
   <translation>El modelo nuevo está en uso. Analiza pistas de nuevo para oírlo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>The new model is not provably better at anything: the old one stays.</source>
   <translation>No se demuestra que el modelo nuevo sea mejor en nada: se queda el anterior.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>The next meter</source>
   <translation>Métrica siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The next track that is analysed is analysed there.</source>
   <translation>La próxima pista que se analice se analizará ahí.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learning.py" />
   <source>The old model is in use again.</source>
   <translation>El modelo anterior está en uso otra vez.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>The one colour</source>
   <translation>El color único</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_lab.py" />
   <source>The playhead stands in no section.</source>
   <translation>El cabezal no está en ninguna sección.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The processor</source>
   <translation>El procesador</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The program's grids do not agree with each other: set by ear, perhaps.</source>
   <translation>Los beatgrids del programa no coinciden entre sí: quizá se ajustaron de oído.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>The program's licence</source>
   <translation>Licencia del programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>The program’s own network listens again.</source>
   <translation>Vuelve a escuchar la red del programa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>The program’s own networks</source>
   <translation>Las redes del programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same energy</source>
   <translation>La misma energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The same key, an hour up or down on the Camelot wheel, and the relative key</source>
   <translation>La misma tonalidad, una hora arriba o abajo en la rueda Camelot, y la relativa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>The same seed renders the same take again; another one renders another take</source>
   <translation>La misma semilla renderiza la misma toma otra vez; otra, otra toma</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The section: {labelled}, or rather {proposed}?</source>
   <translation>La sección: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/sections.py" />
   <source>The sections are right</source>
   <translation>Las secciones están bien</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>The set, and why each track stands where it does</source>
   <translation>El set, y por qué cada pista está donde está</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device goes away again and again.</source>
   <translation>El dispositivo de sonido desaparece una y otra vez.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>The sound device went away ({name}). The music plays on at the system's own device.</source>
   <translation>El dispositivo de sonido ha desaparecido ({name}). La música sigue en el dispositivo del sistema.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stem_desk.py" />
   <source>The stems are being read; that is heard in a moment.</source>
   <translation>Se están leyendo los stems; se oirá en un momento.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>The stems doubt no key. Esc shows all tracks.</source>
   <translation>Los stems no ponen en duda ninguna tonalidad. Esc muestra todas las pistas.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>The stems of these tracks are there already.</source>
   <translation>Los stems de estas pistas ya están.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The table alone</source>
   <translation>Solo la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>The take in place of the original</source>
   <translation>La toma en lugar del original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_hearing.py" />
   <source>The take is being read; it is heard in a moment.</source>
   <translation>Se está leyendo la toma; se oirá en un momento.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>The take is {level} dB softer than the original: its peaks leave no more room.</source>
   <translation>La toma suena {level} dB más bajo que el original: sus picos no dejan más margen.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>The tempo here. Arrows change it by 0.01, page up and page down by 0.1; Return takes it.</source>
   <translation>El tempo aquí. Las flechas lo cambian en 0.01; Re Pág y Av Pág, en 0.1; Enter lo aplica.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>The tempo that is heard</source>
   <translation>El tempo que se oye</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>The tempo: {labelled}, or rather {proposed}?</source>
   <translation>El tempo: ¿{labelled} o más bien {proposed}?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>The track's own tempo</source>
   <translation>Tempo propio de la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>The tracks are being listened to. They come to the map when that is done.</source>
   <translation>Se están escuchando las pistas. Después aparecerán en el mapa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>The tracks lie in two places: no single offset fits them.</source>
   <translation>Las pistas caen en dos lugares: ningún desfase único les sirve.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The tracks that are chosen in the table; they can be dragged here as well</source>
   <translation>Las pistas elegidas en la tabla; también se pueden arrastrar aquí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>The whole library</source>
   <translation>Toda la biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track</source>
   <translation>La pista entera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>The whole track, one of its sections, or the same music faster, higher or mastered anew</source>
   <translation>La pista entera, una de sus secciones, o la misma música más rápida, más aguda o remasterizada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>The window speaks it from the next start on.</source>
   <translation>La ventana lo usará desde el próximo inicio.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>The {n_tracks} newest tracks now, the rest when I say so</source>
   <translation>Las {n_tracks} pistas más nuevas ahora, el resto cuando yo lo diga</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>Then</source>
   <translation>Después</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There are too few tracks: the set lasts {minutes} of {wished} minutes.</source>
   <translation>Hay muy pocas pistas: el set dura {minutes} de {wished} minutos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; did you mean “{meant}:”?</source>
   <translation>No existe el campo «{field}:»; ¿querías decir «{meant}:»?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>There is no field “{field}:”; it is searched as text.</source>
   <translation>No existe el campo «{field}:»; se busca como texto.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>There is no track to learn from.</source>
   <translation>No hay ninguna pista de la que aprender.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_page.py" />
   <source>There is nothing else that was listened to.</source>
   <translation>No hay nada más que se haya escuchado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mapping.py" />
   <source>There is nothing to put on a map yet. Import and analyse tracks first.</source>
   <translation>Aún no hay nada que poner en un mapa. Importa y analiza pistas primero.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>There is nothing to take back.</source>
   <translation>No hay nada que deshacer.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>There was no place for {titles}.</source>
   <translation>No hubo sitio para {titles}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>These are the model’s own estimates.</source>
   <translation>Son estimaciones del propio modelo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>These files begin alike in every program: what is left is how it sets its beats.</source>
   <translation>Estos archivos empiezan igual en todos los programas: lo que queda es cómo coloca sus beats.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>These tracks have been analysed already.</source>
   <translation>Estas pistas ya se han analizado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>These tracks have been listened to already.</source>
   <translation>En estas pistas ya se ha buscado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watching.py" />
   <source>They are listed under New in the sidebar.</source>
   <translation>Están en «Nuevo», en la barra lateral.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>This cannot be written</source>
   <translation>Esto no se puede escribir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This change and the undone ones before it are made again.</source>
   <translation>Este cambio y los deshechos antes de él se vuelven a hacer.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>This computer has no sound device.</source>
   <translation>Este equipo no tiene dispositivo de sonido.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notices.py" />
   <source>This is a fault of djanalyzer, not yours. Your library is as it was.</source>
   <translation>Es un fallo de djanalyzer, no tuyo. Tu biblioteca sigue como estaba.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/play_on.py" />
   <source>This is the first track of the list.</source>
   <translation>Esta es la primera pista de la lista.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>This is the first track to review.</source>
   <translation>Esta es la primera pista por revisar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_view.py" />
   <source>This is the last change that stands. Choose another one to go back to it.</source>
   <translation>Este es el último cambio vigente. Selecciona otro para volver a él.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>This label was changed since it was found.</source>
   <translation>Este dato se ha cambiado desde entonces.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/style.py" />
   <source>This section</source>
   <translation>Esta sección</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preview.py" />
   <source>This track cannot be heard: {reason}</source>
   <translation>No se puede escuchar esta pista: {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>This track has no beat grid yet; Ctrl+R analyses it.</source>
   <translation>Esta pista aún no tiene cuadrícula de beats; Ctrl+R la analiza.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playing.py" />
   <source>This track has no sections; Ctrl+R analyses it.</source>
   <translation>Esta pista no tiene secciones; Ctrl+R la analiza.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>This track is not in the library any more.</source>
   <translation>Esta pista ya no está en la biblioteca.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/__main__.py" />
   <source>This window cannot hear of a second start of djanalyzer.</source>
   <translation>Esta ventana no puede detectar un segundo inicio de djanalyzer.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/looks.py" />
   <source>Three bands</source>
   <translation>Tres bandas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns_view.py" />
   <source>Tick the columns to be shown. Drag them, or move them with the buttons.</source>
   <translation>Marca las columnas que quieras ver. Arrástralas o muévelas con los botones.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Tick what you want to take in:</source>
   <translation>Marca lo que quieras incorporar:</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets by program and files</source>
   <translation>Desfases por programa y archivos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Time offsets of DJ programs</source>
   <translation>Desfases de los programas de DJ</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Time offsets of DJ programs…</source>
   <translation>Desfases de los programas de DJ…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Time offsets, taken off what these programs said</source>
   <translation>Desfases de tiempo, restados de lo que dijeron estos programas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Times of other programs</source>
   <translation>Tiempos de otros programas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlists.py" />
   <source>To review</source>
   <translation>Por revisar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the anchor before</source>
   <translation>Al ancla anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the mark or section before</source>
   <translation>A la marca o sección anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>To the next anchor</source>
   <translation>Al ancla siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To the next mark or section</source>
   <translation>A la marca o sección siguiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/playback.py" />
   <source>To the start</source>
   <translation>Al principio</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>To what is chosen</source>
   <translation>A lo seleccionado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Today {time}</source>
   <translation>Hoy {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>Told by {name}</source>
   <translation>Datos de {name}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too few to tell: %n confirmed track(s) by {artists} artists; {fewest} by {fewest_artists} are needed</source>
   <translation>
    <numerusform>Muy pocas para saberlo: %n pista confirmada de {artists} artistas; hacen falta {fewest} de {fewest_artists}</numerusform>
    <numerusform>Muy pocas para saberlo: %n pistas confirmadas de {artists} artistas; hacen falta {fewest} de {fewest_artists}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Too few tracks to tell.</source>
   <translation>Muy pocas pistas para saberlo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Too little is said about these tracks to learn from: at most {most} of them agree on what they name.</source>
   <translation>Se dice demasiado poco de estas pistas para aprender de ellas: como mucho {most} coinciden en lo que nombran.</translation>
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
   <translation>Pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Track and library</source>
   <translation>Pista y biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Track number</source>
   <translation>Número de pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review.py" />
   <source>Track {place} of {total} to review</source>
   <translation>Pista {place} de {total} por revisar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/library_view.py" />
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Tracks</source>
   <translation>Pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Tracks ({n_tracks:,})</source>
   <translation>Pistas ({n_tracks:,})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Tracks at a time</source>
   <translation>Pistas a la vez</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Tracks on which it changed most; a double click opens one</source>
   <translation>Pistas en las que más cambió; un doble clic abre una</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_chosen.py" />
   <source>Tracks that are to be in the set</source>
   <translation>Pistas que han de estar en el set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <source>Tracks that mix with it</source>
   <translation>Pistas que se mezclan bien con ella</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_list.py" />
   <source>Tracks that sound alike</source>
   <translation>Pistas que suenan parecido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>Tracks to write</source>
   <translation>Pistas que se escriben</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training log</source>
   <translation>Registro de entrenamiento</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>Training logs (*.jsonl);;All files (*)</source>
   <translation>Registros de entrenamiento (*.jsonl);;Todos los archivos (*)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Training log…</source>
   <translation>Registro de entrenamiento…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>Try again</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>Try all again</source>
   <translation>Reintentar todo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Try the demo collection</source>
   <translation>Probar la colección demo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Tuning</source>
   <translation>Afinación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_picker.py" />
   <source>Type a playlist's name, or that of a new one</source>
   <translation>Escribe el nombre de una playlist, existente o nueva</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Type the tempo</source>
   <translation>Escribir el tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/smart_view.py" />
   <source>Type what the playlist should find; it then keeps itself up to date.</source>
   <translation>Escribe qué debe encontrar la playlist; después se mantiene al día sola.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/edit.py" />
   <location filename="../../djanalyzer/gui/corrections.py" />
   <location filename="../../djanalyzer/gui/placing.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Undo takes it back.</source>
   <translation>Puedes deshacerlo.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/page.py" />
   <source>Undo these changes</source>
   <translation>Deshacer estos cambios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undo: {change}</source>
   <translation>Deshacer: {change}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change}</source>
   <translation>Deshecho: {change}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in %n track(s)</source>
   <translation>
    <numerusform>Deshecho: {change} en %n pista</numerusform>
    <numerusform>Deshecho: {change} en %n pistas</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>Undone: {change} in “{title}”</source>
   <translation>Deshecho: {change} en «{title}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Unknown artist</source>
   <translation>Artista desconocido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>Unlock</source>
   <translation>Desbloquear</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/tags.py" />
   <source>Unlock all of the chosen tracks</source>
   <translation>Desbloquear todo en las pistas seleccionadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Unlock {fields}</source>
   <translation>Desbloquear {fields}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>Unreadable</source>
   <translation>Ilegible</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>Up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>Use</source>
   <translation>Usar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>Use all that is better</source>
   <translation>Usar todo lo mejor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use it</source>
   <translation>Usarlo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use measured time offsets</source>
   <translation>Usar desfases medidos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use no time offsets</source>
   <translation>No usar desfases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use taps</source>
   <translation>Usar taps</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the model before it again for: {what}</source>
   <translation>Volver a usar el modelo anterior para: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Use the new model for: {what}</source>
   <translation>Usar el modelo nuevo para: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Use the program’s own</source>
   <translation>Usar las del programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>Use the program’s own again</source>
   <translation>Volver a la red del programa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>Use the table's time offsets</source>
   <translation>Usar desfases de la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>Use this one</source>
   <translation>Usar este</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Use what was tapped</source>
   <translation>Usar los taps marcados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>Use {told}</source>
   <translation>Usar {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>Use: {words}</source>
   <translation>Usar: {words}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>Using other time offsets</source>
   <translation>Aplicando otros desfases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Verse</source>
   <translation>Estrofa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version</source>
   <translation>Versión</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Version and machine, for a question or a report of a fault</source>
   <translation>Versión y equipo, para una consulta o para informar de un fallo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>View</source>
   <translation>Ver</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>Violet</source>
   <translation>Violeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <location filename="../../djanalyzer/gui/place_names.py" />
   <source>Vocal in</source>
   <translation>Entrada de voz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <location filename="../../djanalyzer/gui/lanes.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Vocals</source>
   <translation>Voces</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>Vocals ?</source>
   <translation>Voces ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/stems.py" />
   <source>Vocals alone</source>
   <translation>Solo voces</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Vocals and stems</source>
   <translation>Voces y stems</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>Vocals, {start} to {stop}
Confidence: {trust}</source>
   <translation>Voces, de {start} a {stop}
Fiabilidad: {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice</source>
   <translation>Voz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice enters</source>
   <translation>Entra la voz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>Voice stops</source>
   <translation>Calla la voz</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/transport.py" />
   <source>Volume</source>
   <translation>Volumen</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>Volume of the metronome</source>
   <translation>Volumen del metrónomo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Your files stay as they are.</source>
   <translation>WAV, AIFF, FLAC, MP3, Ogg, Opus, M4A. Tus archivos se quedan como están.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits until the computer is plugged in.</source>
   <translation>Espera hasta que el ordenador esté enchufado.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Waits while a track plays.</source>
   <translation>Espera mientras suena una pista.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_panel.py" />
   <source>Waits: {what}</source>
   <translation>En espera: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <source>Was</source>
   <translation>Estaba en</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watch a folder</source>
   <translation>Vigilar una carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>Watched folders</source>
   <translation>Carpetas vigiladas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Watched folders…</source>
   <translation>Carpetas vigiladas…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <location filename="../../djanalyzer/gui/waveform.py" />
   <source>Waveform</source>
   <translation>Forma de onda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/preferences.py" />
   <location filename="../../djanalyzer/gui/settings_view/waveform_page.py" />
   <source>Waveform and pads</source>
   <translation>Forma de onda y pads</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>Waves</source>
   <translation>Olas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>Ways to count this track</source>
   <translation>Formas de contar esta pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>Ways to count…</source>
   <translation>Formas de contar…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>Weak ({percent} %)</source>
   <translation>Floja ({percent} %)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Weights</source>
   <translation>Pesos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>Weights of the tasks</source>
   <translation>Pesos de las tareas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What %n program(s) said of this library</source>
   <translation>
    <numerusform>Lo que dijo %n programa sobre esta biblioteca</numerusform>
    <numerusform>Lo que dijeron %n programas sobre esta biblioteca</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <location filename="../../djanalyzer/gui/legend.py" />
   <source>What am I looking at?</source>
   <translation>¿Qué estoy viendo?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What and where</source>
   <translation>Qué y dónde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What can be learned</source>
   <translation>Qué se puede aprender</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>What changed</source>
   <translation>Qué cambió</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>What changes</source>
   <translation>Qué cambia</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>What do your DJ programs know?</source>
   <translation>¿Qué saben tus programas de DJ?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>What else is said of {field}</source>
   <translation>Otros datos: {field}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_page.py" />
   <source>What happened to this track</source>
   <translation>Qué ha pasado con esta pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/kept_files.py" />
   <source>What happens to the one before</source>
   <translation>Qué pasa con el anterior</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What helps</source>
   <translation>Qué ayuda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>What is compared</source>
   <translation>Qué se compara</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>What is in it</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed becomes your own word. Ctrl+Z takes all of it back in one step.</source>
   <translation>Lo propuesto pasa a ser tu propio dato. Ctrl+Z lo deshace todo en un paso.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What is proposed does not fit this label</source>
   <translation>La propuesta no encaja con este dato</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_curves.py" />
   <source>What is shown</source>
   <translation>Qué se muestra</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What is there now is kept aside, and can be brought back.</source>
   <translation>Lo que hay ahora se aparta y se puede traer de vuelta.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>What is wrong</source>
   <translation>Qué ocurre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>What may follow</source>
   <translation>Cómo puede seguir</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/journeys.py" />
   <source>What programs said of %n track(s) has moved; undo takes it back.</source>
   <translation>
    <numerusform>Lo que dijeron los programas de %n pista se ha movido; puedes deshacerlo.</numerusform>
    <numerusform>Lo que dijeron los programas de %n pistas se ha movido; puedes deshacerlo.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What sounds alike is told by a network that learned from other music. Here it goes on learning, from your tracks alone and without any labels, to tell one from another in whatever version. That takes hours for a large collection and gives way to other programs. No file and no track is changed, nothing leaves this computer, and what was learned is used only if you say so.</source>
   <translation>Qué suena parecido lo dice una red que aprendió de otra música. Aquí sigue aprendiendo, solo de tus pistas y sin ninguna etiqueta, a distinguir una de otra en cualquier versión. Con una colección grande tarda horas y cede el paso a otros programas. No se cambia ningún archivo ni ninguna pista, nada sale de este ordenador, y lo aprendido solo se usa si tú lo dices.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>What that says</source>
   <translation>Qué significa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>What the one heard at what the other heard</source>
   <translation>Lo que oyó uno en lo que oyó el otro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What the program cannot hold</source>
   <translation>Lo que el programa no admite</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>What the table lists</source>
   <translation>Lo que lista la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What there is stays as it is: cues are added, none is moved or removed.</source>
   <translation>Lo que hay se queda como está: se añaden cues, no se mueve ni se elimina ninguno.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What to do about it</source>
   <translation>Qué hacer con ello</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_page.py" />
   <source>What to look at</source>
   <translation>Qué repasar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>What was analysed keeps the model that heard it; analyse tracks again to hear them with this one.</source>
   <translation>Lo analizado conserva el modelo que lo oyó; analiza pistas de nuevo para oírlas con este.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>What was done since cannot be read from the present library, and would be gone.</source>
   <translation>Lo hecho desde entonces no se puede leer en la biblioteca actual y se perdería.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_learning.py" />
   <source>What was learned from your music listens from now on.</source>
   <translation>Desde ahora escucha lo que se aprendió de tu música.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart better</source>
   <translation>Lo aprendido de tu música distingue mejor tus pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>What was learned from your music tells your tracks apart no better</source>
   <translation>Lo aprendido de tu música no distingue mejor tus pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <location filename="../../djanalyzer/gui/learn_view.py" />
   <source>What was learned so far is kept: it can go on later</source>
   <translation>Lo aprendido hasta ahora se guarda: puede seguir más tarde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>What was there before is kept in {folder}.</source>
   <translation>Lo que había antes se guarda en {folder}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_report.py" />
   <source>What was written has been read back by a second reader and is equal to the plan.</source>
   <translation>Un segundo lector ha releído lo escrito y coincide con lo previsto.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What will be done with it</source>
   <translation>Qué se hará con ello</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written for this track</source>
   <translation>Qué se escribirá de esta pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>What will be written, what will be lost, and where</source>
   <translation>Qué se escribirá, qué se perderá y dónde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>What will happen</source>
   <translation>Qué pasará</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_changes.py" />
   <source>What would be corrected</source>
   <translation>Lo que se corregiría</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>What would be set</source>
   <translation>Qué se pondría</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>What you chose takes longer: the set lasts {minutes} minutes, not {wished}.</source>
   <translation>Lo que elegiste dura más: el set dura {minutes} minutos, no {wished}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>What your cues mean, by their names, colours and pads</source>
   <translation>Lo que significan tus cues, por nombre, color y pad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>What {one} heard at what {other} heard</source>
   <translation>Lo que oyó {one} en lo que oyó {other}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Wheel on the waveform</source>
   <translation>Rueda sobre la forma de onda</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/history_model.py" />
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>When shall it be analysed?</source>
   <translation>¿Cuándo se analiza?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>Where is your music?</source>
   <translation>¿Dónde está tu música?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>Where is {name} now?</source>
   <translation>¿Dónde está {name} ahora?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>Where other tracks come from</source>
   <translation>De dónde vienen otras pistas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>Where sources disagree</source>
   <translation>Donde las fuentes difieren</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>Which changes made since would be gone cannot be told.</source>
   <translation>No se puede saber qué cambios hechos desde entonces se perderían.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>Which file shall it sound like?</source>
   <translation>¿A qué archivo debe sonar?</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>Which moments decided: {what}</source>
   <translation>Qué momentos decidieron: {what}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>Which one</source>
   <translation>Cuál</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>White</source>
   <translation>Blanco</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <source>Who has weights of Demucs on disk (.th, .safetensors, .yaml), or networks trained with this program (.safetensors with its card), can use those instead.</source>
   <translation>Quien tenga en el disco pesos de Demucs (.th, .safetensors, .yaml) o redes entrenadas con este programa (.safetensors con su ficha) puede usarlos en su lugar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Who says so</source>
   <translation>Quién lo dice</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/map_page.py" />
   <source>Whole map</source>
   <translation>Todo el mapa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Will be written</source>
   <translation>Se escribirá</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_form.py" />
   <source>With</source>
   <translation>Con</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/grid.py" />
   <source>With cues</source>
   <translation>Con cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>With the mouse</source>
   <translation>Con el ratón</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/about_view.py" />
   <source>Work of others</source>
   <translation>Obra de terceros</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_report.py" />
   <source>Worse now</source>
   <translation>Ahora peor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write</source>
   <translation>Escribir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Write everything as JSON or CSV</source>
   <translation>Escribir todo como JSON o CSV</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/library.py" />
   <source>Write everything as JSON or CSV…</source>
   <translation>Escribir todo como JSON o CSV…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Write rekordbox XML</source>
   <translation>Escribir rekordbox XML</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>Write the nearest</source>
   <translation>Escribir lo más parecido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds, 1:04.250, at most {end}.</source>
   <translation>Escribe el tiempo en minutos y segundos, 1:04.250, como máximo {end}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_editor.py" />
   <source>Write the time as minutes and seconds: 1:04.250.</source>
   <translation>Escribe el tiempo en minutos y segundos: 1:04.250.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Writing everything openly</source>
   <translation>Escribiendo todo en formato abierto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>Writing…</source>
   <translation>Escribiendo…</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/journeys.py" />
   <location filename="../../djanalyzer/gui/keeping.py" />
   <source>Written and read back: {path}.</source>
   <translation>Escrito y comprobado: {path}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>Written: {name}</source>
   <translation>Escrito: {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/findings.py" />
   <source>Wrong</source>
   <translation>Erróneo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>Wrong ones are found; beats are heard as before.</source>
   <translation>Se encuentran los erróneos; los beats se oyen como antes.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Year</source>
   <translation>Año</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>Yellow</source>
   <translation>Amarillo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>Yesterday {time}</source>
   <translation>Ayer {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>You can also drop folders, files or a rekordbox XML anywhere on this window.</source>
   <translation>También puedes soltar carpetas, archivos o un rekordbox XML en cualquier parte de esta ventana.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You chose it.</source>
   <translation>La eligió usted.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/onboarding.py" />
   <source>You have chosen no music: nothing will be imported.</source>
   <translation>No has elegido música: no se importará nada.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>You have paused it.</source>
   <translation>Lo has puesto en pausa.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the original.</source>
   <translation>Oyes el original.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>You hear the take.</source>
   <translation>Oyes la toma.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>You hold it in this place.</source>
   <translation>Usted la fija en este lugar.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>Your folders, what your DJ programs know, and when it is analysed</source>
   <translation>Tus carpetas, lo que saben tus programas de DJ y cuándo se analiza</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_exporting.py" />
   <source>Your library had this sound already; its marks were left as they are.</source>
   <translation>Tu biblioteca ya tenía este sonido; sus marcas quedan como están.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/learn_outlook.py" />
   <source>Your library has %n track(s) to learn from.</source>
   <translation>
    <numerusform>Tu biblioteca tiene %n pista de la que aprender.</numerusform>
    <numerusform>Tu biblioteca tiene %n pistas de las que aprender.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>Your library is up to date</source>
   <translation>Tu biblioteca está al día</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/__init__.py" />
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shortcuts_view.py" />
   <source>Zoom around the pointer</source>
   <translation>Ampliar o reducir en torno al puntero</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom in</source>
   <translation>Acercar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/commands/view.py" />
   <source>Zoom out</source>
   <translation>Alejar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sectioning.py" />
   <source>Zoom to it</source>
   <translation>Ampliarla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too high</source>
   <translation>una quinta demasiado alta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>a fifth too low</source>
   <translation>una quinta demasiado baja</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>a mark stands there already</source>
   <translation>ya hay una marca ahí</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part joins</source>
   <translation>entra una parte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a part leaves</source>
   <translation>sale una parte</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>a phrase to mix from</source>
   <translation>una frase desde la que mezclar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>added</source>
   <translation>añadidas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>added suggestion</source>
   <translation>sugerencia añadida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>aggressive</source>
   <translation>agresivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>album</source>
   <translation>álbum</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>amount {percent} %</source>
   <translation>intensidad {percent} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>any</source>
   <translation>cualquiera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>artist</source>
   <translation>artista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>artist, title and length</source>
   <translation>artista, título y duración</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>as found</source>
   <translation>como se detectó</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>as in your tracks that sound alike</source>
   <translation>como en tus pistas que suenan parecido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bar {number}</source>
   <translation>compás {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>bars</source>
   <translation>compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>bars {first} to {last}</source>
   <translation>compases {first} a {last}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>bass and other instruments alone</source>
   <translation>bajo y otros instrumentos solos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass joins</source>
   <translation>entra el bajo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>bass leaves</source>
   <translation>sale el bajo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>beat grid</source>
   <translation>beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>beats</source>
   <translation>beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>beats in between</source>
   <translation>beats intermedios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>before {before}, now {after}</source>
   <translation>antes {before}, ahora {after}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) early</source>
   <translation>
    <numerusform>empiezan %n beat antes</numerusform>
    <numerusform>empiezan %n beats antes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin %n beat(s) late</source>
   <translation>
    <numerusform>empiezan %n beat tarde</numerusform>
    <numerusform>empiezan %n beats tarde</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>begin where they should</source>
   <translation>empiezan donde deben</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>both sing at %n transition(s)</source>
   <translation>
    <numerusform>dos voces a la vez en %n transición</numerusform>
    <numerusform>dos voces a la vez en %n transiciones</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>by the table</source>
   <translation>según la tabla</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>by you</source>
   <translation>por ti</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>calm</source>
   <translation>tranquilo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>came with djanalyzer</source>
   <translation>vino con djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>changed</source>
   <translation>cambiadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <source>checked</source>
   <translation>revisado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>colour</source>
   <translation>color</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>comment</source>
   <translation>comentario</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>composer</source>
   <translation>compositor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted double</source>
   <translation>contada al doble</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>counted half</source>
   <translation>contada a la mitad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>counted {times} times as much as evenly</source>
   <translation>contó {times} veces más que de forma uniforme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>counting…</source>
   <translation>contando…</translation>
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
   <translation>cues y loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dark</source>
   <translation>oscuro</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/refusal.py" />
   <source>djanalyzer cannot open its library</source>
   <translation>djanalyzer no puede abrir su biblioteca</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/last_run.py" />
   <source>djanalyzer did not end as it should last time.</source>
   <translation>djanalyzer no se cerró bien la última vez.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>djanalyzer finds beats, sections and cue points, shows them on the waveform, and carries them to rekordbox. Nothing of yours is changed without a preview and a backup.</source>
   <translation>djanalyzer encuentra beats, secciones y puntos cue, los muestra en la forma de onda y los lleva a rekordbox. No se cambia nada tuyo sin vista previa y copia de seguridad.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>done</source>
   <translation>hecha</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>double</source>
   <translation>doble</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>dreamy</source>
   <translation>soñador</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums drop out for %n bar(s)</source>
   <translation>
    <numerusform>la batería calla %n compás</numerusform>
    <numerusform>la batería calla %n compases</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums enter after %n bar(s)</source>
   <translation>
    <numerusform>la batería entra tras %n compás</numerusform>
    <numerusform>la batería entra tras %n compases</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>drums return after %n bar(s)</source>
   <translation>
    <numerusform>la batería vuelve tras %n compás</numerusform>
    <numerusform>la batería vuelve tras %n compases</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>empty</source>
   <translation>vacío</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>ended</source>
   <translation>terminado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>energy</source>
   <translation>energía</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}</source>
   <translation>energía {level}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>energy {level}, wished {wished}</source>
   <translation>energía {level}, deseada {wished}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>energy {step}</source>
   <translation>energía {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>every beat</source>
   <translation>cada beat</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>failed</source>
   <translation>fallida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and length</source>
   <translation>nombre de archivo y duración</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>file name and size</source>
   <translation>nombre de archivo y tamaño</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the grid</source>
   <translation>primer tiempo de la cuadrícula</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat of the track</source>
   <translation>primer tiempo de la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums</source>
   <translation>primer tiempo con batería</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>first beat with drums, after %n bar(s)</source>
   <translation>
    <numerusform>primer tiempo con batería, tras %n compás</numerusform>
    <numerusform>primer tiempo con batería, tras %n compases</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>folder</source>
   <translation>carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>found again</source>
   <translation>recuperadas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>genre</source>
   <translation>género</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>goes to the memory list</source>
   <translation>va a la lista de memoria</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>grids</source>
   <translation>beatgrids</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>groovy</source>
   <translation>con groove</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>half</source>
   <translation>mitad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>half of the beats</source>
   <translation>la mitad de los beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>happy</source>
   <translation>alegre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats join</source>
   <translation>entran los platos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>hats leave</source>
   <translation>salen los platos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>held in its place</source>
   <translation>fijada en su lugar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>high</source>
   <translation>alta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>interrupted</source>
   <translation>interrumpida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>is left out</source>
   <translation>se omite</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it clicks</source>
   <translation>tiene chasquidos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is clipped</source>
   <translation>está saturada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is out of time</source>
   <translation>va fuera de tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it is silent</source>
   <translation>está en silencio</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>it sounds as the original does</source>
   <translation>suena igual que el original</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>kept</source>
   <translation>se conserva</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>key</source>
   <translation>tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>key unknown</source>
   <translation>tonalidad desconocida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>last</source>
   <translation>último</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>last %n bar(s) with drums, {left} left</source>
   <translation>
    <numerusform>último compás (%n) con batería, quedan {left}</numerusform>
    <numerusform>últimos %n compases con batería, quedan {left}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>last {place}</source>
   <translation>{place} final</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>loops</source>
   <translation>loops</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>low</source>
   <translation>baja</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>major for minor, or minor for major</source>
   <translation>mayor por menor, o menor por mayor</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>medium</source>
   <translation>media</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>melancholic</source>
   <translation>melancólico</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>memory</source>
   <translation>memoria</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>missing</source>
   <translation>sin archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>mood</source>
   <translation>ambiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>new</source>
   <translation>nuevo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>no beat grid</source>
   <translation>sin beatgrid</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/stretches.py" />
   <source>no key</source>
   <translation>sin tonalidad</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>no longer there</source>
   <translation>ya no están</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_form.py" />
   <source>no loop</source>
   <translation>sin loop</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>no more drums, %n bar(s) left</source>
   <translation>
    <numerusform>sin más batería, queda %n compás</numerusform>
    <numerusform>sin más batería, quedan %n compases</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>no voice over a voice</source>
   <translation>ninguna voz sobre otra</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>not ended</source>
   <translation>sin terminar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_steps.py" />
   <source>not held</source>
   <translation>no fijada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_editors.py" />
   <source>not rated</source>
   <translation>sin valorar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>not wanted</source>
   <translation>no la quiero</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/stems_page.py" />
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>nothing to write</source>
   <translation>nada que escribir</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>now: {value}</source>
   <translation>ahora: {value}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>on the beats</source>
   <translation>en los beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>opens the set</source>
   <translation>abre el set</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other bars</source>
   <translation>otros compases</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other beats</source>
   <translation>otros beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other meter</source>
   <translation>otra métrica</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>other tempo</source>
   <translation>otro tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>outside of the track</source>
   <translation>fuera de la pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>paused</source>
   <translation>en pausa</translation>
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
   <translation>indicado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>rating</source>
   <translation>valoración</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>record label</source>
   <translation>sello discográfico</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>rekordbox XML (*.xml)</source>
   <translation>rekordbox XML (*.xml)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/first_run.py" />
   <source>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: cues, loops, grids, playlists.</source>
   <translation>rekordbox, Serato, Traktor, Mixxx, Engine DJ, VirtualDJ: cues, loops, beatgrids, playlists.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>remixer</source>
   <translation>remixer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>running</source>
   <translation>en curso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same folder</source>
   <translation>misma carpeta</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>same place</source>
   <translation>mismo lugar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>sections</source>
   <translation>secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>seed {number}</source>
   <translation>semilla {number}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/playlist_lines.py" />
   <source>smart playlist</source>
   <translation>playlist inteligente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>sound</source>
   <translation>sonido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>sounds {share} alike</source>
   <translation>suena parecido al {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <source>sources differ: {matters}</source>
   <translation>las fuentes difieren: {matters}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>started %n time(s)</source>
   <translation>
    <numerusform>iniciado %n vez</numerusform>
    <numerusform>iniciado %n veces</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>stays in {key}</source>
   <translation>sigue en {key}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>steady drums to mix from</source>
   <translation>batería estable desde la que mezclar</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>stopped</source>
   <translation>detenida</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>tags of the file</source>
   <translation>etiquetas del archivo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/placing_view.py" />
   <source>takes the next free pad</source>
   <translation>usa el siguiente pad libre</translation>
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
   <translation>tempo desconocido</translation>
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
   <translation>cambia el arreglo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the cues are locked</source>
   <translation>los cues están bloqueados</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>the file holds other music now</source>
   <translation>el archivo contiene ahora otra música</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the genre</source>
   <translation>el género</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>the model thinks {word}, {share}</source>
   <translation>el modelo cree que es {word}, {share}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>the mood</source>
   <translation>el ambiente</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/sound.py" />
   <source>the one in use</source>
   <translation>el que está en uso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the pad is taken</source>
   <translation>el pad está ocupado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>the relative key</source>
   <translation>la tonalidad relativa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same energy</source>
   <translation>la misma energía</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) higher</source>
   <translation>
    <numerusform>la misma música, %n semitono más aguda</numerusform>
    <numerusform>la misma música, %n semitonos más aguda</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, %n semitone(s) lower</source>
   <translation>
    <numerusform>la misma música, %n semitono más grave</numerusform>
    <numerusform>la misma música, %n semitonos más grave</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same music, {step} % in tempo</source>
   <translation>la misma música, {step} % de tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>the same recording</source>
   <translation>la misma grabación</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>the same tempo</source>
   <translation>el mismo tempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>the track has none</source>
   <translation>la pista no lo tiene</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_table.py" />
   <source>there now; replaced or removed</source>
   <translation>está ahora; se sustituye o se elimina</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/collection_list.py" />
   <source>this computer</source>
   <translation>este equipo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/templates_view.py" />
   <source>this track</source>
   <translation>esta pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>three beats for two</source>
   <translation>tres beats por cada dos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>title</source>
   <translation>título</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>to</source>
   <translation>a</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>track number</source>
   <translation>número de pista</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>twice as many beats</source>
   <translation>el doble de beats</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unchanged</source>
   <translation>sin cambios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_view.py" />
   <source>unreadable</source>
   <translation>ilegibles</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/notation.py" />
   <source>uplifting</source>
   <translation>eufórico</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>voice returns after %n bar(s)</source>
   <translation>
    <numerusform>la voz vuelve tras %n compás</numerusform>
    <numerusform>la voz vuelve tras %n compases</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong kind</source>
   <translation>tipo equivocado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marking.py" />
   <source>wrong place</source>
   <translation>lugar equivocado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/change_words.py" />
   <source>year</source>
   <translation>año</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/deck_header.py" />
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>you</source>
   <translation>tú</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>yours on {some} of {all}</source>
   <translation>tuyo en {some} de {all}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms early</source>
   <translation>{amount} ms antes</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{amount} ms late</source>
   <translation>{amount} ms tarde</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{answered} of {total}, {wrong} wrong</source>
   <translation>{answered} de {total}, {wrong} erróneos</translation>
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
   <translation>antes {before} de aciertos, ahora {after}</translation>
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
   <translation>{change} (deshecho)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/gridding.py" />
   <source>{change}. Ctrl+Z takes it back.</source>
   <translation>{change}. Ctrl+Z lo deshace.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/loss_tree.py" />
   <source>{choice}, for all {n_losses:,}</source>
   <translation>{choice}, en los {n_losses:,} casos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/moments.py" />
   <source>{date} {time}</source>
   <translation>{date} {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{done} of {total}</source>
   <translation>{done} de {total}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the first after {place}</source>
   <translation>{event}, la primera vez tras «{place}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{event}, the last before {place}</source>
   <translation>{event}, la última vez antes de «{place}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/ear_view.py" />
   <source>{fewest} are needed: import more music.</source>
   <translation>Se necesitan {fewest}: importa más música.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked on {some} of {all}. Lock it on all</source>
   <translation>{field}: con bloqueo en {some} de {all}. Bloquear en todas</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tag_row.py" />
   <source>{field} is locked. Unlock it</source>
   <translation>{field}: con bloqueo. Desbloquear</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/tagging.py" />
   <source>{field}: %n track(s)</source>
   <translation>
    <numerusform>{field}: %n pista</numerusform>
    <numerusform>{field}: %n pistas</numerusform>
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
   <translation>{first} o {other}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_form.py" />
   <source>{first} {first_share} %, {second} {second_share} %</source>
   <translation>{first} {first_share} %, {second} {second_share} %</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/watched_view.py" />
   <source>{folder} (not there now)</source>
   <translation>{folder} (ahora no está)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided by all of the track alike.</source>
   <translation>{guess}: decidido por toda la pista por igual.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/why_page.py" />
   <source>{guess}: decided mostly at {moments}.</source>
   <translation>{guess}: decidido sobre todo en {moments}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/neighbours_view.py" />
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>{here} to {there}</source>
   <translation>de {here} a {there}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{how}; joins the track that is there</source>
   <translation>{how}; se une a la pista que ya está</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: interrupted when djanalyzer ended</source>
   <translation>{job}: interrumpida al cerrarse djanalyzer</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/jobs_view.py" />
   <source>{job}: paused</source>
   <translation>{job}: en pausa</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys}  (changed)</source>
   <translation>{keys}  (cambiado)</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/keyboard.py" />
   <source>{keys} is at present: {commands}. “Use” takes it away there.</source>
   <translation>{keys} es ahora: {commands}. «Usar» se la quita.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{key}
{start} to {stop}, %n bar(s)</source>
   <translation>
    <numerusform>{key}
De {start} a {stop}, %n compás</numerusform>
    <numerusform>{key}
De {start} a {stop}, %n compases</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{kind} as suggested ({confidence})</source>
   <translation>{kind} según sugerencia ({confidence})</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{kind} is suggested here too ({confidence}): {reason}</source>
   <translation>{kind} también está sugerido aquí ({confidence}): {reason}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/mark_menu.py" />
   <source>{letter}  {name}</source>
   <translation>{letter}  {name}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/training_log_view.py" />
   <source>{minutes:.1f} minutes of training</source>
   <translation>{minutes:.1f} minutos de entrenamiento</translation>
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
   <translation>{most} dB más bajo que en la pista: con el volumen de allí pasaría del fondo de escala.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/listening.py" />
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{music} of music in {time}</source>
   <translation>{music} de música en {time}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/report_words.py" />
   <source>{n_found} of %n missing file(s) found</source>
   <translation>
    <numerusform>{n_found} de %n archivo que falta encontrado</numerusform>
    <numerusform>{n_found} de %n archivos que faltan encontrados</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/settings_view/pages.py" />
   <source>{n_tracks} (as this computer can)</source>
   <translation>{n_tracks} (según este equipo)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{n_written} of %n file(s) written</source>
   <translation>
    <numerusform>{n_written} de %n archivo escrito</numerusform>
    <numerusform>{n_written} de %n archivos escritos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/taking_apart.py" />
   <source>{names} and %n more</source>
   <translation>
    <numerusform>{names} y %n más</numerusform>
    <numerusform>{names} y %n más</numerusform>
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
   <translation>{name} está en uso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Confidence: {trust}</source>
   <translation>{name}, {length}, de {start} a {stop}
Fiabilidad: {trust}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <source>{name}, {length}, {start} to {stop}
Found by {program}</source>
   <translation>{name}, {length}, de {start} a {stop}
Encontrada por {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{name}, {share} sure</source>
   <translation>{name}, {share} fiable</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}</source>
   <translation>{name}, {time}, compás {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/marks.py" />
   <source>{name}, {time}, bar {bar}, %n bar(s), to {stop}</source>
   <translation>
    <numerusform>{name}, {time}, compás {bar}, %n compás, hasta {stop}</numerusform>
    <numerusform>{name}, {time}, compás {bar}, %n compases, hasta {stop}</numerusform>
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
   <translation>{number} nombradas por cues</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} of the DJ's</source>
   <translation>{number} propios</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{number} sections</source>
   <translation>{number} secciones</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/offsets_view.py" />
   <source>{offset} on {n_tracks}</source>
   <translation>{offset} en {n_tracks}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/attention_view.py" />
   <source>{one} at {here} looked at {other} of {there}: {times} times as much as evenly</source>
   <translation>{one} en {here} miró {other} de {there}: {times} veces más que de forma uniforme</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} set at {time}</source>
   <translation>{pad} puesto en {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{pad} taken away from {time}</source>
   <translation>{pad} quitado de {time}</translation>
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
   <translation>{place} → lista de memoria</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{place} → pad {letter}</source>
   <translation>{place} → pad {letter}</translation>
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
    <numerusform>{problem} (y %n más; el motivo de cada pista está en la tabla)</numerusform>
    <numerusform>{problem} (y %n más; el motivo de cada pista está en la tabla)</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/export_view.py" />
   <source>{program}'s collection</source>
   <translation>Colección de {program}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pace.py" />
   <source>{rate} a minute</source>
   <translation>{rate} por minuto</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>{ratio} beats for each</source>
   <translation>{ratio} beats por cada uno</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{right} of {found}</source>
   <translation>{right} de {found}</translation>
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
   <translation>{share:.0%} del tiempo esperando datos</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{share} of the time</source>
   <translation>{share} del tiempo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/columns.py" />
   <location filename="../../djanalyzer/gui/counting.py" />
   <location filename="../../djanalyzer/gui/reviewing.py" />
   <source>{share} sure</source>
   <translation>{share} fiable</translation>
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
   <translation>{speed:.1f} fragmentos por segundo</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{start} to {stop}</source>
   <translation>de {start} a {stop}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/take_words.py" />
   <source>{start} to {stop} s</source>
   <translation>{start} a {stop} s</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <source>{state}, %n could not be done</source>
   <translation>
    <numerusform>{state}, %n no se pudo hacer</numerusform>
    <numerusform>{state}, %n no se pudieron hacer</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tracks.py" />
   <source>{state}, grid checked</source>
   <translation>{state}, beatgrid revisado</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>{style} of {title}</source>
   <translation>{style} de {title}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/grid_bar.py" />
   <source>{taps} of {fewest}: {tempo}</source>
   <translation>{taps} de {fewest}: {tempo}</translation>
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
   <translation>{tempo} BPM desde {time}</translation>
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
   <translation>quedan {time}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/field_words.py" />
   <source>{time} “{name}”</source>
   <translation>{time} «{name}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/descriptions.py" />
   <location filename="../../djanalyzer/gui/hands.py" />
   <source>{time}, bar {bar}</source>
   <translation>{time}, compás {bar}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/history_model.py" />
   <source>{titles} and %n other(s)</source>
   <translation>
    <numerusform>{titles} y %n más</numerusform>
    <numerusform>{titles} y %n más</numerusform>
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
   <translation>{told} No: {left}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/learn_words.py" />
   <source>{truth}: {told}</source>
   <translation>{truth}: {told}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, in use</source>
   <translation>{way}, en uso</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/counting.py" />
   <source>{way}, your choice</source>
   <translation>{way}, elegida por ti</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/corrections.py" />
   <source>{way}, {share} likely. T takes the next, Ctrl+Z the one before.</source>
   <translation>{way}, {share} probable. T pasa a la siguiente, Ctrl+Z a la anterior.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what} begins</source>
   <translation>{what}: empieza</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/models_view.py" />
   <source>{what} {before} → {after}</source>
   <translation>{what} {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_sheet.py" />
   <source>{what}, BPM; the lowest value stands for any</source>
   <translation>{what}, BPM; el valor más bajo significa cualquiera</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy unchanged</source>
   <translation>{what}, energía igual</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, energy {step}</source>
   <translation>{what}, energía {step}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, goes round</source>
   <translation>{what}, se repite</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/cue_list.py" />
   <source>{what}, suggested too</source>
   <translation>{what}, también sugerido</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{what}, {who}</source>
   <translation>{what}, {who}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/tidying.py" />
   <source>{what}. Ctrl+Z brings the others back.</source>
   <translation>{what}. Ctrl+Z devuelve las demás.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/reason_words.py" />
   <source>{where}, as usual</source>
   <translation>{where}, como siempre</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/pad.py" />
   <source>{words} (key {key})</source>
   <translation>{words} (tecla {key})</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, loop of %n beat(s)</source>
   <translation>
    <numerusform>{words}, loop de %n beat</numerusform>
    <numerusform>{words}, loop de %n beats</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/template_words.py" />
   <source>{words}, “{name}”</source>
   <translation>{words}, «{name}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} fits</source>
   <translation>{word} encaja</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/similar_words.py" />
   <source>{word} too</source>
   <translation>también {word}</translation>
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
   <translation>«Aprender de mi biblioteca» encuentra datos dudosos.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” cannot read “{word}”; it is searched as text.</source>
   <translation>«{field}:» no entiende «{word}»; se busca como texto.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/search_line.py" />
   <source>“{field}:” does not know “{word}”; try {meant}.</source>
   <translation>«{field}:» no conoce «{word}»; prueba {meant}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/review_words.py" />
   <source>“{labelled}” in place of “{proposed}”</source>
   <translation>«{labelled}» en lugar de «{proposed}»</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is of no use: {faults}.</source>
   <translation>«{name}» no sirve: {faults}.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is ready: {quality}</source>
   <translation>«{name}» está lista: {quality}</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/style_desk.py" />
   <source>“{name}” is removed.</source>
   <translation>«{name}» se ha eliminado.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/filling.py" />
   <location filename="../../djanalyzer/gui/similarity.py" />
   <source>“{name}” made, with %n track(s).</source>
   <translation>
    <numerusform>«{name}» creada, con %n pista.</numerusform>
    <numerusform>«{name}» creada, con %n pistas.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/shelf.py" />
   <source>“{name}” removed. Ctrl+Z brings it back.</source>
   <translation>«{name}» eliminada. Ctrl+Z la recupera.</translation>
  </message>
  <message>
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>“{title}”</source>
   <translation>«{title}»</translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/jobs_window.py" />
   <location filename="../../djanalyzer/gui/relocation_view.py" />
   <location filename="../../djanalyzer/gui/report_view.py" />
   <location filename="../../djanalyzer/gui/restore_view.py" />
   <source>… and %n more</source>
   <translation>
    <numerusform>… y %n más</numerusform>
    <numerusform>… y %n más</numerusform>
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
   <translation>‹varios valores›</translation>
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
    <numerusform>⚠ %n no se pudo hacer</numerusform>
    <numerusform>⚠ %n no se pudieron hacer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/clashing.py" />
   <source>⚠ Both sing: %n second(s) of the {length} in which this track comes in over “{title}” (from {time})</source>
   <translation>
    <numerusform>⚠ Cantan las dos: %n segundo de los {length} en que esta pista entra sobre «{title}» (desde {time})</numerusform>
    <numerusform>⚠ Cantan las dos: %n segundos de los {length} en que esta pista entra sobre «{title}» (desde {time})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../djanalyzer/gui/set_words.py" />
   <source>⚠ both sing for %n second(s)</source>
   <translation>
    <numerusform>⚠ ambas cantan %n segundo</numerusform>
    <numerusform>⚠ ambas cantan %n segundos</numerusform>
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
   <translation>✓  Escrito y comprobado</translation>
  </message>
 </context>
</TS>
