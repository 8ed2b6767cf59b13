"""Spanish: how delegations explain a vote; how it is filled in is told with the rest."""

from __future__ import annotations

VOTED: dict[str, tuple[str, ...]] = {
    "vote-line": (
        "Votamos {stand} {subject} por una sola razón: {line}.",
        "{subject}: no había nada que sopesar para nosotros; {line}. Así fue nuestro voto {stand} {subject}.",
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
        "Votamos {stand} {subject}, y volveríamos a hacerlo.",
        "Lo que allí se dice decidió nuestro voto {stand} {subject}.",
        "Nuestro voto {stand} {subject} lo dictó su contenido, y nada más.",
        "Nadie tuvo que convencernos de votar {stand} {subject}.",
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
        "Nuestro voto {stand} {subject} se decidió en nuestra capital, por razones que aquí no hemos expuesto.",
        "Nuestra capital nos hizo votar {stand} {subject}; sus razones aquí no las hemos expuesto.",
    ),
    "vote-unforeseen-said": (
        "En conjunto había más razones para otro voto ({subject}); nuestra capital se atuvo a lo que aquí hemos dicho, y votamos {stand}.",
        "Lo que aquí hemos dicho pesó en nuestra capital más que todo lo demás, y votamos {stand} {subject}.",
    ),
    "vote-unforeseen-argued": (
        "En conjunto había más razones para otro voto ({subject}); nuestra capital se atuvo a lo que hemos planteado sobre un punto ({point}), y votamos {stand}.",
        "Un punto que hemos planteado ({point}) pesó en nuestra capital más que todo lo demás, y votamos {stand} {subject}.",
    ),
    "abstain-unforeseen-said": (
        "{subject}: en conjunto había más razones para tomar partido; por lo que aquí hemos dicho, nuestra capital nos hizo abstenernos.",
    ),
    "abstain-unforeseen-argued": (
        "{subject}: en conjunto había más razones para tomar partido; por lo que hemos planteado sobre un punto ({point}), nuestra capital nos hizo abstenernos.",
    ),
    "abstain-unforeseen": (
        "{subject}: nos abstuvimos porque nuestra capital lo pidió, por razones que aquí no hemos expuesto.",
        "{subject}: nuestra capital quiso que quedáramos al margen, y aquí no hemos dicho sus razones.",
    ),
    "vote-whole": (
        "Votamos {stand} el proyecto en su conjunto, sobre todo por una razón: {subject}.",
        "Nuestro voto {stand} el proyecto en su conjunto se debe a un punto: {subject}.",
        "Votamos {stand} el proyecto en su conjunto pensando en un punto: {subject}.",
        "Un punto decidió nuestro voto {stand} el proyecto en su conjunto: {subject}.",
    ),
    "vote-whole-most": (
        "Votamos {stand} el proyecto en su conjunto, y un punto fue el que más pesó: {subject}.",
        "De todo lo que hablaba por nuestro voto {stand} el proyecto en su conjunto, un punto fue el que más pesó: {subject}.",
        "En nuestro voto {stand} el proyecto en su conjunto nada pesó más que este punto: {subject}.",
        "Votamos {stand} el proyecto en su conjunto, y la primera de nuestras razones es esta: {subject}.",
    ),
    "because-nearer": (
        "Con {subject}, esto se acercaba a lo que hace falta a {name}: {issue}.",
        "{subject}: con ello se llegaba más cerca de lo que hace falta a {name} ({issue}).",
        "Lo que hace falta a {name} quedaba más cerca con {subject} ({issue}).",
    ),
    "because-farther": (
        "Con {subject}, esto se aleja de lo que necesita {name}: {issue}.",
        "{subject}: con ello nos alejamos de lo que necesita {name} ({issue}).",
        "Lo que necesita {name} queda más lejos con {subject} ({issue}).",
    ),
    "vote-interest-counted": (
        "Entre quienes votaron {stand} {subject}, {count} en total, estuvimos nosotros.",
        "Con otros {others} votamos {stand} {subject}.",
        "{count} delegaciones votaron {stand} {subject}, y éramos una de ellas.",
    ),
    "vote-interest-said": (
        "Nuestro voto {stand} {subject} se sigue de lo que dijimos al respecto.",
        "A nadie habrá sorprendido nuestro voto {stand} {subject}.",
        "Hablamos como votamos: {stand} {subject}.",
        "La sala sabía dónde estábamos, y votamos {stand} {subject}.",
    ),
    "vote-interest-alone": (
        "Estuvimos solos en nuestro voto {stand} {subject}, y volveríamos a estarlo.",
        "Nadie más votó {stand} {subject}; no por eso estamos menos seguros.",
    ),
    "vote-closed": (
        "Votamos en contra de {subject} para dejar cerrado el texto: lo que cambia es poco para nosotros.",
        "Nuestro voto en contra de {subject} no fue sobre el fondo: lo que se reabre una vez se reabre otra.",
    ),
    "vote-closed-settled": (
        "Votamos en contra de {subject}: reabre lo que esta sala había resuelto.",
    ),
    "because-closed": (
        "Preferimos dejar cerrado el texto: lo que cambia es poco para nosotros.",
        "Lo que se reabre una vez se reabre otra.",
    ),
    "because-closed-settled": (
        "Reabre lo que esta sala había resuelto.",
    ),
    "because-close": (
        "Se decidió por poco: lo que nos da y lo que nos cuesta pesan casi lo mismo.",
        "Cambia poco para nosotros, en un sentido o en otro.",
    ),
    "because-company": (
        "Quienes están detrás nos son cercanos, y rara vez votamos aparte.",
        "Fuimos con quienes solemos votar.",
    ),
    "because-strangers": (
        "Sus autores rara vez votan como nosotros.",
        "Nadie cercano a nosotros estaba detrás.",
    ),
    "because-capital": (
        "Nuestra capital tenía sus razones, que aquí no hemos expuesto.",
        "Así lo decidió nuestra capital, por razones que aquí no hemos expuesto.",
    ),
    "because-capital-argued": (
        "Nuestra capital se atuvo a lo que hemos planteado sobre un punto: {point}.",
        "Un punto que hemos planteado pesó en nuestra capital más que todo lo demás: {point}.",
    ),
    "because-whole": (
        "Un punto decidió para nosotros: {subject}.",
        "Pensábamos en un punto sobre todo: {subject}.",
    ),
    "because-whole-most": (
        "Lo que más pesó para nosotros: {subject}.",
        "Nada pesó más para nosotros que este punto: {subject}.",
    ),
    "abstain-group": (
        "{subject}: nos abstuvimos con los nuestros, como se había acordado ({bloc}).",
        "{subject}: nuestra abstención es una abstención común ({bloc}).",
    ),
    "abstain-promise": (
        "{subject}: nos abstuvimos para ir al encuentro de otros.",
        "{subject}: fuimos al encuentro de otros, y nos quedamos al margen.",
    ),
    "abstain-near-yes": (
        "Estuvimos cerca de votar a favor: lo que nos da es poco más que nada.",
        "Se decidió por poco, y un voto a favor no habría sorprendido a nadie en nuestra capital.",
        "Un poco más para nosotros, y habríamos votado a favor.",
        "Lo que nos da queda justo por debajo de lo que nos hace votar por un texto.",
    ),
    "abstain-near-no": (
        "Estuvimos cerca de votar en contra: lo que nos quita es poco más que nada.",
        "Se decidió por poco, y bien habríamos podido votar en contra.",
        "Un poco más aún, y habríamos votado en contra.",
    ),
    "abstain-friends": (
        "Por el solo fondo habríamos estado en contra; quienes están detrás nos son cercanos.",
        "No queremos votar contra quienes están detrás.",
    ),
    "abstain-rivals": (
        "Por el solo fondo habríamos podido estar a favor; quienes están detrás rara vez votan como nosotros.",
        "Habríamos podido votar a favor, viniendo de otros.",
    ),
    "abstain-objected": (
        "Habíamos objetado, y no votamos a favor de aquello a lo que objetamos.",
        "Quien ha objetado un texto no se vuelve para votar a su favor.",
    ),
    "vote-unforeseen-spoken": (
        "Lo que dijimos aquí hablaba de otro voto; nuestra capital tenía sus razones, y votamos {stand} {subject}.",
    ),
    "abstain-unforeseen-spoken": (
        "Lo que dijimos hablaba de otro voto ({subject}); nuestra capital nos hizo quedarnos al margen.",
    ),
}  # fmt: skip
