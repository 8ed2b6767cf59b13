"""Spanish: what delegations say.

What is filled in comes without an article, of either gender and number, and so stands
behind a colon, in brackets, or at the head of a sentence: no template agrees with it.
"""

from __future__ import annotations

from game.delegates.languages.es.dealt import DEALT
from game.delegates.languages.es.ruled import RULED

SAID: dict[str, tuple[str, ...]] = DEALT | RULED | {
    "on-behalf": (
        "Esta declaración se hace en nombre de un grupo: {bloc}.",
        "Tengo el honor de hablar por otros además de nosotros: {bloc}.",
        "La posición que sigue es común ({bloc}).",
    ),
    "introduce": (
        "Tengo el honor de presentar el proyecto que tienen ante ustedes.",
        "Nos corresponde presentar el proyecto que tienen ante ustedes.",
    ),
    "open-ready": (
        "Hemos venido a aprobar un texto hoy, y este puede aprobarse.",
        "Mi delegación está dispuesta a sumarse a un consenso sobre el texto tal como está.",
        "El texto que tenemos delante es una transacción que sabremos defender en casa.",
        "Agradecemos a la Presidencia un texto con el que esta sala puede concluir.",
        "Nadie tiene todo lo que pedía, y en eso se conoce un texto justo.",
    ),
    "open-wary": (
        "Queremos un resultado hoy, pero no a cualquier precio.",
        "Hay en este texto más que podemos aceptar que lo que no podemos.",
        "Mi delegación está aquí para concluir, y algunos puntos lo estorban.",
        "El texto está cerca, y todavía no ha llegado.",
        "Hemos cedido mucho para llegar a este texto, y esperamos algo a cambio.",
    ),
    "open-hostile": (
        "No hay consenso sobre este texto tal como está.",
        "Tal como está el texto, mi capital prefiere que no haya ninguno.",
        "No podemos llamar acordado lo que nunca se acordó.",
        "Este texto responde a los deseos de otros, y se nos dice que es equilibrado.",
        "Mi delegación no fingirá que estas cuestiones están cerradas.",
    ),
    "support": (
        "{subject}: pedimos que no se cambie nada.",
        "Mi delegación apoya el texto tal como está en este punto ({subject}).",
        "{subject}: no podemos bajar más que el texto que tenemos delante.",
        "Conservaríamos estas palabras una por una ({subject}).",
        "El equilibrio del texto descansa para nosotros en esto: {subject}.",
        "Permítanme defender un punto: {subject}.",
    ),
    "concern": (
        "{subject}: no podemos seguir el texto.",
        "Mi delegación tiene una dificultad con el texto actual ({subject}).",
        "{subject}: el texto no está donde debería.",
        "Pedimos a la Presidencia que examine de nuevo este punto ({subject}).",
        "Debo hablar en contra de la redacción actual ({subject}).",
    ),
    "want": (
        "Lo que buscamos: {pole}.",
        "Lo que preferiríamos: {pole}.",
        "Nuestro propósito aquí: {pole}.",
        "Lo que, a nuestro juicio, debería tener el texto: {pole}.",
    ),
    "aim": (
        "Lo que buscamos: {aim}.",
        "A lo que hemos venido: {aim}.",
        "Nuestro propósito aquí: {aim}.",
    ),
    "plea": (
        "Aquí no decidimos nada, pero hacemos una petición: {aim}.",
        "Se acuerde lo que se acuerde, esto es lo que pedimos: {aim}.",
        "Recordamos una cosa a quienes deciden: {aim}.",
        "Aquellos por quienes hablamos piden esto: {aim}.",
        "Esto es lo que quisiéramos llevarnos de aquí: {aim}.",
    ),
    "red-line": (
        "{subject}: debo ser claro; {line}.",
        "Esto es para nosotros una línea roja ({subject}): {line}.",
        "Mis instrucciones no dejan aquí ningún margen ({subject}): {line}.",
        "Mi capital ha decidido ({subject}): {line}.",
        "Hay una cosa que no podemos aceptar ({subject}): {line}.",
    ),
    "for-proposal": (
        "Apoyamos lo que se propone: {subject}.",
        "{subject}: mi delegación está a favor.",
        "Damos las gracias a quien lo propone ({subject}), que tiene razón en el fondo.",
        "{subject}: encontramos en ello lo que pedíamos.",
        "Esperamos que otros se sumen ({subject}).",
    ),
    "against-proposal": (
        "No podemos apoyar lo que se propone: {subject}.",
        "{subject}: mi delegación está en contra.",
        "Pedimos a quien lo propone que vuelva a pensarlo ({subject}).",
        "Esperamos que no se insista ({subject}).",
        "Hablo en contra de esta propuesta ({subject}).",
    ),
    "red-line-proposal": (
        "No podríamos aceptar lo que se propone ({subject}): {line}.",
        "Mi delegación traza aquí una línea ({subject}): {line}.",
        "Nuestra posición es definitiva ({subject}): {line}.",
        "Que nadie cuente con nuestro silencio si esto prospera ({subject}): {line}.",
        "Nuestras instrucciones no permiten lo que se propone ({subject}): {line}.",
        "Con esto en el texto ({subject}) no podríamos volver a nuestra capital: {line}.",
    ),
    "mends-line": (
        "Lo que se propone ({subject}) aparta lo que no podemos aceptar: {line}.",
        "Sin ello ({subject}) no podríamos acompañar: {line}.",
        "Mi delegación apoya lo que se propone ({subject}) por una razón: {line}.",
        "Pedimos esto ({subject}) por una sola línea de nuestras instrucciones: {line}.",
    ),
    "because-line": (
        "Cruza una línea que hemos trazado: {line}.",
        "Hemos dicho lo que no podemos aceptar: {line}.",
        "Nuestras instrucciones son claras en esto: {line}.",
        "Aquí no tenemos margen: {line}.",
    ),
    "because-reopening": (
        "Quien reabre un punto de un texto equilibrado reabre los demás.",
        "No discutimos el propósito, sino que se deshaga el texto una vez más.",
        "Si esto se toca, otros volverán con lo que cedieron.",
        "Algo de razón hay en ello, y llega demasiado tarde para tomarlo solo.",
        "Un texto que se sostiene entero vale más para nosotros que este cambio.",
    ),
    "because-bloc": (
        "Así se ha acordado entre nosotros ({bloc}).",
        "Tal es la línea común, y la mantenemos ({bloc}).",
    ),
    "half-way": (
        "No es lo que habríamos escrito, y está más cerca que el texto.",
        "Recorre parte del camino, y podemos acompañarlo.",
    ),
    "too-soft": (
        "Entrega lo que el texto había asegurado.",
        "Eso aleja el texto de lo que defendemos.",
    ),
    "too-far": (
        "Va por nuestro camino, y más lejos de lo que podemos ir.",
        "Compartimos su dirección; deja atrás a quienes el texto había reunido.",
    ),
    "associate": (
        "{subject}: nos sumamos a la declaración de {who}.",
        "{subject}: podemos ser breves después de {who}.",
        "{subject}: compartimos lo dicho por {who}.",
        "{subject}: también nosotros tenemos una opinión firme, y es la de {who}.",
        "{subject}: lo dicho por {who} no hace falta decirlo dos veces.",
    ),
    "associate-two": (
        "{subject}: vemos el asunto como {who} y como {other}.",
        "{subject}: nos unimos a {who} y a {other}.",
    ),
    "brief": (
        "{name}: nos atenemos a lo que hemos dicho.",
        "{name}: nada que añadir a lo que otros han dicho.",
        "{name}: gracias a la Presidencia, seremos breves.",
    ),
    "close-ready": (
        "Esperamos oír hoy el mazo.",
        "Pedimos a los demás la moderación que hemos mostrado.",
        "Mi delegación no se opondrá al conjunto.",
    ),
    "close-hostile": (
        "Pediremos que la sala decida, y que conste en acta.",
        "Una votación perdida también dice algo, y no la tememos.",
        "Quienes quieren un texto sin votaciones saben qué hay que cambiar.",
    ),
    "close-hostile-unvoted": (
        "Lo que todos han de aprobar tiene que atender las preocupaciones de todos.",
        "Lo decimos ahora, para que nadie se sorprenda cuando se someta el texto.",
        "Quienes quieren un texto sin objeciones saben qué hay que cambiar.",
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
        "Votamos {stand} {subject} porque habíamos dicho que lo haríamos.",
        "Habíamos dado nuestra palabra, y votamos {stand} {subject}.",
        "Había una promesa detrás de nuestro voto {stand} {subject}, y la hemos cumplido.",
        "Nuestro voto {stand} {subject} se debía a otros en esta sala.",
    ),
    "vote-broken": (
        "{subject}: nos habíamos comprometido a votar de otro modo, y no pudimos.",
        "{subject}: no pudimos al final hacer lo que habíamos dejado esperar.",
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
    ),
    "abstain-torn": (
        "El propósito es en parte el nuestro, y su precio era el equilibrio del texto.",
        "Había para nosotros razones de un lado y del otro.",
    ),
    "abstain-torn-strike": (
        "No podíamos ni defender la redacción actual ni votar su supresión.",
        "El propósito es en parte el nuestro, y su precio era el equilibrio del texto.",
    ),
    "vote-unforeseen": (
        ("Votamos {stand} {subject}, lo que quienes nos han escuchado quizá no esperaban."),
        ("Nuestro voto {stand} {subject} se decidió en nuestra capital, y no por lo que aquí "
        "se dijo."),
    ),
    "vote-whole": (
        "Votamos {stand} el proyecto en su conjunto, sobre todo por una razón: {subject}.",
        "Nuestro voto {stand} el proyecto en su conjunto se debe a un punto: {subject}.",
    ),
    "vote-whole-abstain": (
        "Nos abstuvimos sobre el proyecto en su conjunto por una razón: {subject}.",
        "Nuestra abstención sobre el proyecto en su conjunto se debe a un punto: {subject}.",
    ),
    "because-nearer": (
        "Con {subject}, esto se acercaba a lo que hace falta a {name}: {issue}.",
    ),
    "because-farther": (
        "Con {subject}, esto se habría alejado de lo que hace falta a {name}: {issue}.",
    ),
    "dissociate": (
        "{subject}: nos desvinculamos; {line}.",
        "El texto se aprobó, y esto no fue aprobado por nosotros ({subject}): {line}.",
    ),
    "dissociate-consensus": (
        "No rompimos el consenso, y no somos parte de él en este punto ({subject}): {line}.",
    ),
    "reserve": (
        "{subject}: nuestra reserva se mantiene, y pedimos que conste en acta.",
        "{subject}: reservamos nuestra posición.",
    ),
    "reserve-consensus": (
        "{subject}: nos sumamos al consenso y reservamos nuestra posición.",
        "Nuestro silencio sobre el conjunto no es consentimiento en este punto ({subject}).",
    ),
    "interpret": (
        "Leemos esta parte del texto ({subject}) de modo que caben estas palabras: “{words}”.",
        "El texto ({subject}) no excluye lo que habríamos escrito: “{words}”. Así lo leemos.",
        "Nuestro entendimiento ({subject}) incluye lo que allí no se dice: “{words}”.",
    ),
    "welcome-changed-consensus": (
        "{subject}: la nueva redacción nos decidió a sumarnos al consenso.",
    ),
    "welcome-changed": (
        "Un punto se lee ahora de modo que podamos recomendar el texto: {subject}.",
        "Celebramos la aprobación, y una nueva redacción sobre todo: {subject}.",
        "Vinimos para que un punto cambiara este día: {subject}.",
    ),
    "welcome-consensus": (
        "{subject}: esto es lo que nos decidió a sumarnos al consenso.",
    ),
    "welcome": (
        "Es un texto que podemos recomendar en casa, por una razón: {subject}.",
        "Celebramos la aprobación, y un punto sobre todo: {subject}.",
        "Vinimos para que un punto pasara este día intacto: {subject}.",
    ),
    "object-worth": ("el texto en su conjunto vale menos para nosotros que ningún texto",),
    "object-proposal": (
        "no aceptamos lo que se propone ({subject}) y pedimos que se vote",
    ),
    "object-proposal-unvoted": ("no aceptamos lo que se propone ({subject})",),
    "object-proposal-issue": (
        "esto nos aleja de lo que necesitamos ({subject}; asunto: {issue})",
    ),
    "not-re-issued": (
        ("Se rompió el silencio sobre {where}, y no hay ante la sala ninguna redacción que "
        "responda a las razones dadas. El texto no vuelve a circular tal como está."),
    ),
    "matter-whole": ("el conjunto del texto",),
    "target-whole": ("el conjunto",),
    "stand-for": ("a favor de",),
    "stand-against": ("en contra de",),
}  # fmt: skip
"""What is said in the room; where there are several, one is drawn."""
