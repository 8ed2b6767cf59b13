"""Spanish: what delegations say of a decision once it is taken; how it is filled in is told with the rest."""

from __future__ import annotations

from game.delegates.languages.es.voted import VOTED

AFTER: dict[str, tuple[str, ...]] = VOTED | {
    "proceed": (
        "Proponemos que la sala proceda a aprobar el texto: el consenso no se define como un veto de unos pocos.",
        "Unas pocas voces no deberían deshacer el trabajo de todos los demás, y proponemos proceder.",
    ),
    "elsewhere": (
        "Lo que esta sala no puede aprobar lo llevaremos más lejos: {forum}.",
        "El texto no acaba aquí. Lo presentaremos ante otro órgano: {forum}.",
    ),
    "dissociate": (
        "{subject}: nos desvinculamos; {line}.",
        "El texto se aprobó, y esto no fue aprobado por nosotros ({subject}): {line}.",
        "Lo decidido aquí ({subject}) no se decidió en nuestro nombre: {line}.",
    ),
    "dissociate-consensus": (
        "No rompimos el consenso, y no somos parte de él en este punto ({subject}): {line}.",
        "Dejamos pasar el texto, sin poder hacer nuestro este punto ({subject}): {line}.",
        "Que nadie tome nuestro silencio sobre el conjunto por asentimiento a este punto ({subject}): {line}.",
    ),
    "reserve": (
        "{subject}: nuestra reserva se mantiene, y pedimos que conste en acta.",
        "{subject}: reservamos nuestra posición.",
        "Pedimos que se tome nota de nuestra reserva ({subject}).",
    ),
    "reserve-consensus": (
        "{subject}: nos sumamos al consenso y reservamos nuestra posición.",
        "Nuestro silencio sobre el conjunto no es consentimiento en este punto ({subject}).",
        "Nos unimos al consenso, y mantuvimos una reserva ({subject}).",
    ),
    "interpret": (
        "Leemos esta parte del texto ({subject}) de modo que caben estas palabras: “{words}”.",
        "El texto ({subject}) no excluye lo que habríamos escrito: “{words}”. Así lo leemos.",
        "Nuestro entendimiento ({subject}) incluye lo que allí no se dice: “{words}”.",
    ),
    "welcome-turned": (
        "{subject}: la nueva redacción nos decidió a sumarnos al consenso.",
        "Pudimos sumarnos al consenso porque un punto se redactó de nuevo: {subject}.",
        "{subject}: sin la nueva redacción no seríamos parte de este consenso.",
    ),
    "welcome-turned-by": (
        "{subject}: su aprobación nos decidió a sumarnos al consenso.",
        "Pudimos sumarnos al consenso porque se aprobó {subject}.",
        "Sin {subject} no seríamos parte de este consenso.",
    ),
    "welcome-held": (
        "Con {proposal} no seríamos parte de este consenso; un punto resistió: {subject}.",
        "Pudimos sumarnos al consenso porque no se aprobó {proposal}, y un punto resistió: {subject}.",
        "{subject}: si la sala hubiera aceptado {proposal}, no seríamos parte de este consenso.",
    ),
    "welcome-struck-consensus": (
        "Nos sumamos al consenso, y celebramos {subject}.",
        "Somos parte del consenso, y nos alegra que se haya aprobado {subject}.",
        "Celebramos que se haya aprobado {subject}, y nos sumamos al consenso.",
    ),
    "welcome-struck": (
        "Celebramos la aprobación, y con ella {subject}.",
        "Nos alegra que se haya aprobado {subject} en este día.",
        "Que se haya aprobado {subject} solo podemos celebrarlo.",
    ),
    "welcome-changed-consensus": (
        "Nos sumamos al consenso, y celebramos una nueva redacción: {subject}.",
        "Somos parte del consenso, y un punto se lee ahora de modo que nos alegra: {subject}.",
        "{subject}: solo podemos celebrar la nueva redacción, y nos sumamos al consenso.",
    ),
    "welcome-changed": (
        "Celebramos la aprobación, y con ella una nueva redacción: {subject}.",
        "Un punto se lee ahora de modo que nos alegra: {subject}.",
        "{subject}: solo podemos celebrar la nueva redacción.",
    ),
    "welcome-consensus": (
        "Nos sumamos al consenso, y celebramos un punto: {subject}.",
        "Somos parte del consenso, y nos alegra que un punto se mantuviera: {subject}.",
        "{subject}: celebramos que se mantenga hasta el final, y nos sumamos al consenso.",
    ),
    "welcome": (
        "Celebramos la aprobación, y con ella un punto: {subject}.",
        "Nos alegra que un punto pasara este día: {subject}.",
        "{subject}: solo podemos celebrar que se mantenga hasta el final.",
    ),
    "interpret-alike": (
        "Como {who}, leemos esta parte del texto de modo que caben esas palabras ({subject}).",
        "Compartimos la lectura que dio {who} ({subject}).",
        "Lo que {who} lee allí lo leemos también ({subject}).",
        "{subject}: nos unimos a {who} en la lectura que consta en acta.",
    ),
    "fate-own-lost": (
        "Nuestra propia {proposal} habría respondido a ello: {yes} estaban a favor, {no} en contra.",
        "{proposal}, que era nuestra, tuvo {yes} a favor; la cuestión queda.",
    ),
    "fate-own-dropped": (
        "Habíamos presentado {proposal}, y no hubo votación.",
        "Nuestra {proposal} no se sometió a votación, y la cuestión queda.",
    ),
    "fate-own-dropped-unvoted": (
        "Habíamos presentado {proposal}, y no se preguntó a la sala.",
        "Nuestra {proposal} no se sometió a la sala, y la cuestión queda.",
    ),
    "fate-own-stopped": (
        "Habíamos presentado {proposal}, que encontró la objeción de {who}.",
        "{proposal}, que era nuestra, tropezó con la objeción de {who}; la cuestión queda.",
    ),
    "fate-own-stopped-by-many": (
        "Habíamos presentado {proposal}, y {count} delegaciones objetaron.",
        "{count} delegaciones objetaron a {proposal}, que era nuestra; la cuestión queda.",
    ),
    "fate-lost": (
        "{proposal} lo habría cambiado: {yes} estaban a favor, {no} en contra.",
        "Se preguntó a la sala con {proposal}, y {no} dijeron que no.",
    ),
    "fate-held": (
        "{no} delegaciones votaron en contra de {proposal}, y éramos una de ellas.",
        "Entre quienes rechazaron {proposal}, {no} en total, estuvimos nosotros.",
    ),
    "fate-kept": (
        "{proposal} lo habría cambiado: {yes} a favor y {no} en contra.",
        "La sala lo mantuvo, por {no} contra {yes}.",
    ),
    "fate-held-alone": (
        "Solo nuestra delegación votó en contra de {proposal}.",
    ),
    "fate-held-short": (
        "{no} delegaciones votaron en contra de {proposal}, y éramos una de ellas; {yes} votos no bastaron.",
        "Entre quienes votaron en contra de {proposal}, {no} en total, estuvimos nosotros; {yes} votos no le bastaron.",
    ),
    "fate-short": (
        "{proposal} lo habría cambiado, y no bastó con {yes} a favor y {no} en contra.",
        "{yes} estaban a favor de {proposal} y {no} en contra, lo que no bastó para cambiarlo.",
    ),
    "fate-struck": (
        "{yes} estaban a favor, {no} en contra.",
        "La sala lo decidió, por {yes} contra {no}.",
    ),
    "fate-said": (
        "Lo dijimos cuando aún se podía cambiar.",
        "Lo que pedimos en esta sala no se recogió.",
    ),
    "fate-untouched": (
        "Nadie propuso cambiarlo, ni nosotros ni otros.",
        "Nadie propuso hoy otras palabras, y la cuestión volverá.",
        "La sala no lo reabrió, y no lo pedimos.",
        "No se tocó hoy, y la cuestión está donde estaba.",
    ),
    "fate-unopened": (
        "Nadie propuso cambiarlo.",
        "Quedó como lo tenía el proyecto, y no se propuso ningún cambio.",
    ),
}  # fmt: skip
