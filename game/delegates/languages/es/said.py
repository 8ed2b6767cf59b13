"""Spanish: what delegations say.

What is filled in comes without an article, of either gender and number, and so stands
behind a colon, in brackets, or at the head of a sentence: no template agrees with it.
"""

from __future__ import annotations

from game.delegates.languages.es.after import AFTER
from game.delegates.languages.es.dealt import DEALT
from game.delegates.languages.es.ruled import RULED

SAID: dict[str, tuple[str, ...]] = AFTER | DEALT | RULED | {
    "on-behalf": (
        "Esta declaración se hace en nombre de un grupo: {bloc}.",
        "Tengo el honor de hablar por otros además de nosotros: {bloc}.",
        "La posición que sigue es común ({bloc}).",
        "Hablamos aquí por varios ({bloc}).",
        "Tomo la palabra por los nuestros: {bloc}.",
    ),
    "introduce": (
        "Tengo el honor de presentar el proyecto que tienen ante ustedes.",
        "Nos corresponde presentar el proyecto que tienen ante ustedes.",
        "El proyecto que se ha distribuido es nuestro, y lo presento.",
    ),
    "open-ready": (
        "Hemos venido a aprobar un texto hoy, y este puede aprobarse.",
        "Mi delegación está dispuesta a sumarse a un consenso sobre el texto tal como está.",
        "El texto que tenemos delante es una transacción que sabremos defender en casa.",
        "Agradecemos a la Presidencia un texto con el que esta sala puede concluir.",
        "Nadie tiene todo lo que pedía, y en eso se conoce un texto justo.",
        "Mucho trabajo ha entrado en este texto, y quisiéramos conservar lo logrado.",
        "Podemos vivir con este texto, y creemos que la mayoría aquí también puede.",
    ),
    "open-wary": (
        "Queremos un resultado hoy, pero no a cualquier precio.",
        "Hay en este texto más que podemos aceptar que lo que no podemos.",
        "Mi delegación está aquí para concluir, y algunos puntos lo estorban.",
        "El texto está cerca, y todavía no ha llegado.",
        "Hemos cedido mucho para llegar a este texto, y esperamos algo a cambio.",
        "Vemos lo que otros esperan de este texto, y pedimos que se vea lo que esperamos nosotros.",
        "La mayor parte del camino está hecha, y queda lo más difícil.",
    ),
    "open-hostile": (
        "No hay consenso sobre este texto tal como está.",
        "Tal como está el texto, mi capital prefiere que no haya ninguno.",
        "No podemos llamar acordado lo que nunca se acordó.",
        "Este texto responde a los deseos de otros, y se nos dice que es equilibrado.",
        "Mi delegación no fingirá que estas cuestiones están cerradas.",
        "Lo que hemos pedido no lo encontramos en este texto.",
        "Participamos de buena fe, y este texto nos pide más de lo que podemos dar.",
    ),
    "support": (
        "{subject}: pedimos que no se cambie nada.",
        "Mi delegación apoya el texto tal como está en este punto ({subject}).",
        "{subject}: no podemos bajar más que el texto que tenemos delante.",
        "Conservaríamos estas palabras una por una ({subject}).",
        "El equilibrio del texto descansa para nosotros en esto: {subject}.",
        "Permítanme defender un punto: {subject}.",
    ),
    "lets-go": (
        "Teníamos una dificultad en un punto ({subject}). Podemos vivir con el texto tal como está.",
        "Hemos escuchado a la sala ({subject}) y dejamos ahí nuestra inquietud.",
        "{subject}: no pediremos más. Que otros cedan lo mismo en otra parte.",
        "Mi delegación ya no insiste en otra redacción ({subject}).",
        "En aras del acuerdo podemos acompañar este punto: {subject}.",
    ),
    "lets-go-met": (
        "Con lo que ha cambiado ({subject}) podemos vivir, y damos las gracias a quienes hicieron la mitad del camino.",
        "Este texto se ha acercado a nosotros ({subject}). Queríamos más, y no lo pediremos.",
        "Lo que pedíamos lo tenemos en parte ({subject}). Ahí lo dejamos.",
        "{subject}: otros han cedido algo. Nosotros también, y podemos acompañar.",
    ),
    "lets-go-decided": (
        "La sala ha decidido sobre este punto ({subject}). No insistimos más.",
        "Hemos tenido nuestra respuesta ({subject}) y podemos vivir con ella.",
        "{subject}: no seremos nosotros quienes separemos a esta sala de un acuerdo.",
        "Habríamos querido otras palabras ({subject}). No hacemos de ello una condición.",
        "Después de lo que hemos oído y contado ({subject}), lo dejamos así.",
    ),
    "given-up": (
        "No insistimos en {subject}. Son muy pocos los que lo llevarían con nosotros.",
        "Hemos buscado amigos para {subject}, y han venido muy pocos. Lo retiramos.",
        "Una votación sobre {subject} dividiría la sala sin cambiar nada. Se la ahorramos a todos.",
        "En aras del acuerdo retiramos {subject}, y pedimos a otros que hagan lo mismo.",
        "Queríamos ver quién podía acompañar {subject}. Lo hemos visto, y ahí lo dejamos.",
    ),
    "given-up-vote": (
        "Ya no pedimos votación sobre {subject}. Hemos contado, y podemos esperar.",
        "No llevaremos {subject} a votación.",
        "No hace falta votar sobre {subject} para saber dónde está la sala. No lo pedimos.",
    ),
    "given-up-met": (
        "Con lo que nos da {other} no insistimos en {subject}, y damos las gracias a quienes lo pensaron.",
        "Parte de lo que pedíamos está en {other}. No pedimos más y renunciamos a {subject}.",
        "{other} recorre parte de nuestro camino. Nosotros hacemos el resto, y dejamos {subject}.",
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
        "El texto nos convendría más si fuera en este sentido: {pole}.",
        "Lo que nos ayudaría en este punto: {pole}.",
    ),
    "aim": (
        "Lo que buscamos: {aim}.",
        "A lo que hemos venido: {aim}.",
        "Nuestro propósito aquí: {aim}.",
        "Hemos venido por una cosa ante todo: {aim}.",
        "Lo que quisiéramos ver decidido: {aim}.",
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
        "Lo decidimos con los nuestros ({bloc}).",
        "Es una opinión a la que llegamos juntos ({bloc}).",
    ),
    "half-way": (
        "No es lo que habríamos escrito, y está más cerca que el texto.",
        "Recorre parte del camino, y podemos acompañarlo.",
        "Responde a una parte de lo que pedíamos, y una parte es mejor que nada.",
        "Habríamos ido más lejos, y podemos detenernos aquí.",
    ),
    "reached": (
        "Es lo que habríamos escrito nosotros.",
        "Lleva el texto a donde estamos.",
        "No pedimos más que eso.",
        "En este punto nos da lo que queremos.",
    ),
    "beyond": (
        "Va más lejos de lo que pedíamos, y está más cerca de nosotros que el texto.",
        "Nos habríamos detenido antes, y lo preferimos a lo que está escrito.",
        "Con menos nos habría bastado; entre eso y el texto, nos quedamos con eso.",
        "Pasa de lo que teníamos en mente, y el texto está aún más lejos de ello.",
    ),
    "too-soft": (
        "Entrega lo que el texto había asegurado.",
        "Eso aleja el texto de lo que defendemos.",
        "Perderíamos con ello lo que el texto nos da.",
        "Lo que pone en lugar del texto es menos de lo que podemos llevar a casa.",
    ),
    "too-far": (
        "Va por nuestro camino, y más lejos de lo que podemos ir.",
        "Compartimos su dirección; deja atrás a quienes el texto había reunido.",
        "El propósito es el nuestro, y el alcance no lo es.",
        "Iríamos por ese camino, aunque no hasta el final.",
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
        "{subject}: como {who} y como {other}, tenemos una opinión clara.",
        "{subject}: unimos nuestra voz a las de {who} y de {other}.",
        "{subject}: después de {who} y de {other}, poco tenemos que añadir.",
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
        "Estamos bastante cerca para concluir.",
        "Lo que queda puede resolverse hoy en esta sala.",
    ),
    "close-hostile": (
        "Pediremos que la sala decida, y que conste en acta.",
        "Una votación perdida también dice algo, y no la tememos.",
        "Quienes quieren un texto sin votaciones saben qué hay que cambiar.",
        "Si ha de haber recuento, que se cuente nuestro voto.",
        "Preferimos perder una votación a callar.",
    ),
    "close-hostile-unvoted": (
        "Lo que todos han de aprobar tiene que atender las preocupaciones de todos.",
        "Lo decimos ahora, para que nadie se sorprenda cuando se someta el texto.",
        "Quienes quieren un texto sin objeciones saben qué hay que cambiar.",
        "Ya se sabe lo que hace falta para nuestro acuerdo.",
        "Queda tiempo para cambiar lo que no podemos aceptar, y pedimos que se use.",
    ),
    "object-worth": ("el texto en su conjunto vale menos para nosotros que ningún texto",),
    "object-proposal": (
        "no aceptamos lo que se propone ({subject}) y pedimos que se vote",
    ),
    "object-proposal-unvoted": ("no aceptamos lo que se propone ({subject})",),
    "object-proposal-kept": (
        "vinimos a aprobar el texto tal como se nos presentó, y esta propuesta ({subject}) lo cambiaría",
    ),
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
