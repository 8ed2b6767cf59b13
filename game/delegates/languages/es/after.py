"""Spanish: what delegations say of a decision once it is taken; how it is filled in is told with the rest."""

from __future__ import annotations

AFTER: dict[str, tuple[str, ...]] = {
    "proceed": (
        "Proponemos que la sala proceda a aprobar el texto: el consenso no se define como un veto de unos pocos.",
        "Unas pocas voces no deberían deshacer el trabajo de todos los demás, y proponemos proceder.",
    ),
    "elsewhere": (
        "Lo que esta sala no puede aprobar lo llevaremos más lejos: {forum}.",
        "El texto no acaba aquí. Lo presentaremos ante otro órgano: {forum}.",
    ),
    "vote-line": (
        "Votamos {stand} {subject} por una sola razón: {line}.",
        ("{subject}: no había nada que sopesar para nosotros; {line}. Así fue nuestro voto "
        "{stand} {subject}."),
    ),
    "vote-bloc": (
        "Votamos {stand} {subject} con los nuestros, cuya línea era esa ({bloc}).",
        "Nuestro voto {stand} {subject} es un voto común ({bloc}).",
        "Se había acordado una línea ({bloc}), y con ella votamos {stand} {subject}.",
        "{subject}: lo decidido en común ({bloc}) obligaba también nuestro voto.",
    ),
    "vote-apart": (
        "Votamos {stand} {subject}, aparte ({bloc}).",
        "Votamos {stand} {subject}, sin seguir a nuestro grupo ({bloc}).",
    ),
    "abstain-apart": (
        "{subject}: no seguimos a nuestro grupo ({bloc}) y nos abstuvimos.",
        "{subject}: nos abstuvimos, aparte ({bloc}).",
    ),
    "vote-promise": (
        "Votamos {stand} {subject} para ir al encuentro de otros, y no por lo que cambia.",
        "Fuimos al encuentro de otras delegaciones y votamos {stand} {subject}.",
        "Nuestro voto {stand} {subject} fue un gesto hacia otros, y lo mantenemos.",
        "Otros necesitaban nuestro voto {stand} {subject} más que nosotros otro distinto.",
    ),
    "vote-broken": (
        "Habríamos querido ir más lejos al encuentro de otros y no pudimos: votamos {stand} {subject}.",
        "Lo sopesamos hasta el final, decidió el fondo, y votamos {stand} {subject}.",
    ),
    "vote-close": (
        "Nuestro voto {stand} {subject} se decidió por poco: lo que nos da y lo que nos cuesta pesan casi lo mismo.",
        "Votamos {stand} {subject}, y bien habríamos podido abstenernos: cambia poco para nosotros.",
        "Tardamos en decidirnos, y votamos {stand} {subject}.",
    ),
    "vote-company": (
        "Votamos a favor de {subject} con quienes solemos votar.",
        "Rara vez votamos aparte de quienes lo propusieron, y votamos a favor de {subject}.",
        "{subject}: quienes están detrás nos son cercanos, y votamos con ellos.",
    ),
    "vote-strangers": (
        "Votamos en contra de {subject}, cuyos autores rara vez votan como nosotros.",
        "{subject}: nadie cercano a nosotros estaba detrás, y votamos en contra.",
    ),
    "vote-interest": (
        "Votamos {stand} {subject} por el fondo.",
        "Nuestro voto {stand} {subject} se sigue de lo que venimos diciendo.",
        "Votamos {stand} {subject}, y volveríamos a hacerlo.",
        "A nadie habrá sorprendido nuestro voto {stand} {subject}.",
    ),
    "vote-too-far": (
        "{subject}: votamos en contra de lo que va por nuestro camino, y más lejos de lo que podemos ir.",
        "{subject}: habríamos acompañado un paso más corto.",
    ),
    "vote-reopening": (
        "Votamos en contra de {subject} aunque pedimos algo semejante.",
        "Nuestro voto en contra de {subject} fue un voto por el conjunto del texto.",
    ),
    "vote-abstain": (
        "{subject}: nos abstuvimos.",
        "{subject}: no tomamos partido.",
        "{subject}: nos quedamos al margen.",
        "{subject}: no estábamos ni a favor ni en contra.",
    ),
    "abstain-torn": (
        "El propósito es en parte el nuestro, y su precio era el equilibrio del texto.",
        "Había para nosotros razones de un lado y del otro.",
        "Habríamos podido defenderlo, y combatirlo.",
        "Nos daba con una mano lo que nos quitaba con la otra.",
    ),
    "abstain-torn-strike": (
        "No podíamos ni defender la redacción actual ni votar su supresión.",
        "El propósito es en parte el nuestro, y su precio era el equilibrio del texto.",
    ),
    "abstain-even": (
        "Lo que nos daría y lo que nos costaría pesan casi lo mismo.",
        "Cambiaría demasiado poco para nosotros, en un sentido o en otro.",
        "Ninguno de los dos lados pesa bastante para nosotros.",
    ),
    "abstain-whole-even": (
        "Nos abstuvimos sobre el proyecto en su conjunto: lo que nos da y lo que nos pide pesan casi lo mismo.",
        "No tomamos partido sobre el proyecto en su conjunto, que para nosotros vale más o menos lo que ningún texto.",
        "Para nosotros hay poca diferencia entre este proyecto y ninguno, y nos quedamos al margen.",
    ),
    "vote-unforeseen": (
        ("Nuestro voto {stand} {subject} se decidió en nuestra capital, por razones que aquí no "
        "hemos expuesto."),
        ("Lo que dijimos aquí hablaba de otro voto ({subject}); nuestra capital tenía sus razones, "
        "y votamos {stand} ella."),
    ),
    "abstain-unforeseen": (
        ("{subject}: nos abstuvimos porque nuestra capital lo pidió, por razones que aquí no hemos "
        "expuesto."),
        ("{subject}: nuestra capital quiso que quedáramos al margen, y aquí no hemos dicho sus "
        "razones."),
    ),
    "vote-whole": (
        "Votamos {stand} el proyecto en su conjunto, sobre todo por una razón: {subject}.",
        "Nuestro voto {stand} el proyecto en su conjunto se debe a un punto: {subject}.",
        "Votamos {stand} el proyecto en su conjunto pensando en un punto: {subject}.",
        "Un punto decidió nuestro voto {stand} el proyecto en su conjunto: {subject}.",
    ),
    "vote-whole-abstain": (
        "Nos abstuvimos sobre el proyecto en su conjunto por una razón: {subject}.",
        "Nuestra abstención sobre el proyecto en su conjunto se debe a un punto: {subject}.",
        "Nos quedamos al margen del proyecto en su conjunto por un punto: {subject}.",
    ),
    "because-nearer": (
        "Con {subject}, esto se acercaba a lo que hace falta a {name}: {issue}.",
        "{subject}: con ello se llegaba más cerca de lo que hace falta a {name} ({issue}).",
        "Lo que hace falta a {name} quedaba más cerca con {subject} ({issue}).",
    ),
    "because-farther": (
        "Con {subject}, esto se habría alejado de lo que hace falta a {name}: {issue}.",
        "{subject}: con ello se habría ido más lejos de lo que hace falta a {name} ({issue}).",
        "Lo que hace falta a {name} habría quedado más lejos con {subject} ({issue}).",
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
    "welcome-changed-consensus": (
        "{subject}: la nueva redacción nos decidió a sumarnos al consenso.",
        "Pudimos sumarnos al consenso porque un punto se redactó de nuevo: {subject}.",
        "{subject}: sin la nueva redacción no seríamos parte de este consenso.",
    ),
    "welcome-changed": (
        "Un punto se lee ahora de modo que podamos recomendar el texto: {subject}.",
        "Celebramos la aprobación, y una nueva redacción sobre todo: {subject}.",
        "Vinimos para que un punto cambiara este día: {subject}.",
    ),
    "welcome-consensus": (
        "{subject}: esto es lo que nos decidió a sumarnos al consenso.",
        "Un punto se mantuvo hasta el final, y somos parte de este consenso: {subject}.",
        "Nos sumamos al consenso porque un punto resistió: {subject}.",
    ),
    "welcome": (
        "Es un texto que podemos recomendar en casa, por una razón: {subject}.",
        "Celebramos la aprobación, y un punto sobre todo: {subject}.",
        "Vinimos para que un punto pasara este día intacto: {subject}.",
    ),
}  # fmt: skip
