"""Spanish: what delegations say.

What is filled in comes without an article, of either gender and number, and so stands
behind a colon, in brackets, or at the head of a sentence: no template agrees with it.
"""

from __future__ import annotations

SAID: dict[str, tuple[str, ...]] = {
    "on-behalf": (
        "Esta declaración se hace en nombre de un grupo: {bloc}.",
        "Tengo el honor de hablar por otros además de nosotros: {bloc}.",
        "La posición que sigue es común ({bloc}).",
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
        "Mi delegación apoya el texto de la Presidencia en este punto ({subject}).",
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
    "red-line": (
        "{subject}: debo ser claro; {line}.",
        "Esto es para nosotros una línea roja ({subject}): {line}.",
        "Mis instrucciones no dejan aquí ningún margen ({subject}): {line}.",
        "Mi capital ha decidido ({subject}): {line}.",
        "Hay una cosa que no podemos aceptar ({subject}): {line}.",
    ),
    "for-proposal": (
        "Apoyamos lo que se propone: {subject}.",
        "{subject}: mi delegación votaría a favor.",
        "Damos las gracias a quien lo propone ({subject}), que tiene razón en el fondo.",
        "{subject}: encontramos en ello lo que pedíamos.",
        "Esperamos que otros se sumen ({subject}).",
    ),
    "against-proposal": (
        "No podemos apoyar lo que se propone: {subject}.",
        "{subject}: mi delegación votaría en contra.",
        "Pedimos a quien lo propone que vuelva a pensarlo ({subject}).",
        "Esperamos que no se insista ({subject}).",
        "Hablo en contra de esta propuesta ({subject}).",
    ),
    "red-line-proposal": (
        "No podríamos aceptar lo que se propone ({subject}): {line}.",
        "Mi delegación traza aquí una línea ({subject}): {line}.",
        "Nuestra posición es definitiva ({subject}): {line}.",
        "Que nadie cuente con nuestro silencio si esto prospera ({subject}): {line}.",
    ),
    "mends-line": (
        "Lo que se propone ({subject}) aparta lo que no podemos aceptar: {line}.",
        "Sin ello ({subject}) no podríamos acompañar: {line}.",
        "Mi delegación necesita lo que se propone ({subject}): {line}.",
    ),
    "because-line": (
        "Cruza una línea que hemos trazado: {line}.",
        "Hemos dicho lo que no podemos aceptar: {line}.",
    ),
    "because-reopening": (
        "Quien reabre un punto de un texto equilibrado reabre los demás.",
        "No discutimos el propósito, sino que se deshaga el texto en el último día.",
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
        "Una redacción más blanda dejaría aún el punto abierto a cualquiera.",
    ),
    "associate": (
        "{subject}: nos sumamos a una declaración ya hecha ({who}).",
        "{subject}: podemos ser breves, porque se ha hablado también por nosotros ({who}).",
        "{subject}: compartimos lo que se ha dicho ({who}).",
        "{subject}: también nosotros tenemos una opinión firme, como otros antes ({who}).",
        "{subject}: lo que se ha dicho no hace falta decirlo dos veces ({who}).",
    ),
    "associate-two": (
        "{subject}: vemos el asunto como dos delegaciones ({who}, {other}).",
        "{subject}: nos unimos a quienes han hablado ({who}, {other}).",
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
        "Con {subject}, esto se acercaba a lo que necesitamos ({name}): {issue}.",
    ),
    "because-farther": (
        "Con {subject}, esto se habría alejado de lo que necesitamos ({name}): {issue}.",
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
    "object-proposal-issue": (
        "esto nos aleja de lo que necesitamos ({subject}; asunto: {issue})",
    ),
    "deal-line": ("{ask} cruzaría una línea que hemos trazado: {line}",),
    "deal-own": ("es nuestro propio texto, y {ask} iría en su contra",),
    "deal-word": ("hemos dado nuestra palabra en sentido contrario, y {ask} la rompería",),
    "deal-name": (
        "no ponemos nuestra firma donde no votaríamos a favor, y eso sería {ask}",
    ),
    "deal-free": ("{give} nos ayuda (asunto: {gain}), y {ask} no nos cuesta nada",),
    "deal-good": (
        ("{give} vale más para nosotros (asunto: {gain}) de lo que cuesta {ask} "
        "(asunto: {loss})"),
    ),
    "deal-trust": ("una promesa anterior de ustedes no se cumplió",),
    "deal-nothing": ("{give} no nos aporta nada (asunto: {gain})",),
    "deal-near": (
        ("está cerca: {give} nos ayuda (asunto: {gain}), pero {ask} cuesta otro tanto "
        "(asunto: {loss})"),
    ),
    "deal-dear": (
        ("{ask} nos costaría más (asunto: {loss}) de lo que {give} nos aporta "
        "(asunto: {gain})"),
    ),
    "deed-vote-yes": ("un voto afirmativo sobre {target}",),
    "deed-vote-no": ("un voto negativo sobre {target}",),
    "deed-vote-abstain": ("una abstención sobre {target}",),
    "deed-vote-absent": ("una silla vacía al votar sobre {target}",),
    "deed-co-sponsor": ("una firma bajo {target}",),
    "deed-withdraw": ("la retirada ({target})",),
    "deed-let-go": ("la renuncia a votar sobre {target}",),
    "deed-no-objection": ("el silencio sobre {target}",),
    "matter-whole": ("el conjunto del texto",),
    "target-whole": ("el conjunto",),
    "stand-for": ("a favor de",),
    "stand-against": ("en contra de",),
}  # fmt: skip
"""What is said in the room; where there are several, one is drawn."""

EXPLAINED: dict[str, str] = {
    "yes": "sí",
    "no": "no",
    "abstain": "abstención",
    "absent": "ausencia",
    "would-yes": "votaría que sí",
    "would-no": "votaría que no",
    "would-abstain": "se abstendría",
    "would-absent": "no estaría presente",
    "under 1 %": "menos del 1 %",
    "over 99 %": "más del 99 %",
    "own": "{name} (usted): {would}, con una certeza de {sure}.",
    "own-named": "{name}: {would}, con una certeza de {sure}.",
    "other": "{name}: usted cree que {would}, con una certeza de {sure}.",
    "voted-yes": "votó sí",
    "voted-no": "votó no",
    "voted-abstain": "se abstuvo",
    "voted-absent": "no emitió voto",
    "voted-silent": "no objetó",
    "own-voted": "{name} (usted) {voted}; al ponerse a votación, lo más probable era: "
    "{choice}, {sure}.",
    "own-voted-named": "{name} {voted}; al ponerse a votación, lo más probable era: "
    "{choice}, {sure}.",
    "other-voted": "{name} {voted}; al ponerse a votación, usted esperaba: {choice}, con una "
    "certeza de {sure}.",
    "line-told": "La línea de {bloc} es: {choice}.",
    "line-broken": "La línea de {bloc} era: {choice}; {name} la rompió.",
    "nobody": "Nadie ocupa el asiento {name}.",
    "no-vote": "{name} no tiene voto.",
    "worth-change": "Si se aprueba, el texto vale {yes} de su mejor texto; si no, {no}.",
    "worth-whole": "El texto vale {yes} de su mejor texto; no tener ninguno, {no}.",
    "worth-change-named": "Si se aprueba, el texto vale {yes} del mejor texto de esa "
    "delegación; si no, {no}.",
    "worth-whole-named": "El texto vale {yes} del mejor texto de esa delegación; no tener "
    "ninguno, {no}.",
    "weighed": "El cambio aporta {brings}; romper el texto vigente cuesta {costs}: {all} "
    "en total.",
    "weighed-friends": "El cambio aporta {brings}; romper el texto vigente cuesta {costs}; "
    "quién lo respalda pesa {friends}: {all} en total.",
    "band": "Entre -{band} y +{band} una delegación se abstiene.",
    "own-text": "Usted lo patrocina.",
    "own-text-named": "{name} lo patrocina.",
    "own-line": "Línea roja: {line}",
    "own-promise": "Usted prometió votar: {choice}.",
    "own-promise-named": "{name} prometió votar: {choice}.",
    "own-bloc": "La línea de {bloc} es: {choice}; la siguen {follow}.",
    "own-alone": "Objetar en solitario le costaría {price} del texto; según sus "
    "instrucciones, una objeción tiene una probabilidad de {chance}.",
    "own-alone-named": "Objetar en solitario le costaría {price} del texto; según las "
    "instrucciones de la delegación, una objeción tiene una probabilidad de {chance}.",
    "drawn": "Si decide su delegación, lo resuelve un sorteo: sí {yes}, no {no}, "
    "abstención {abstain}.",
    "drawn-named": "Si decide la delegación, lo resuelve un sorteo: sí {yes}, no {no}, "
    "abstención {abstain}.",
    "its-text": "Patrocina la propuesta.",
    "its-line": "Línea roja pública: {line}",
    "its-promise": "Le prometió a usted votar: {choice}.",
    "its-bloc": "Pertenece a {bloc}, de cuyo acuerdo usted espera una línea común.",
    "its-worth-whole": "Usted cree que el texto vale {yes} para esa delegación.",
    "its-worth": "Usted cree que el cambio le aporta {brings}, y que romper el texto le "
    "cuesta {costs}.",
    "its-worth-friends": "Usted cree que el cambio le aporta {brings}, que quién lo "
    "respalda pesa {friends}, y que romper el texto le cuesta {costs}.",
    "stated": "lo dijo",
    "group": "lo dijo su grupo",
    "inferred": "inferido de cómo votó antes, no declarado",
    "unknown": "No se conoce nada de sus posiciones.",
    "unplaced": "{issue}: no se conoce posición alguna.",
    "placed": "{issue}: lugar {place}, importancia {salience} de 100; {basis}{source}, con "
    "una certeza de {sure}.",
    "moved-here": "Lo que dijo e hizo en esta sesión la sitúa ahora en {place}, importancia "
    "{salience} (inferido).",
    "placed-here": "{issue}: lugar {place}, importancia {salience} de 100; inferido de esta "
    "sesión, no declarado, con una certeza de {sure}.",
    "shown-sponsors": "presenta {about}",
    "shown-support": "habló a favor de {about}",
    "shown-concern": "expresó preocupación por {about}",
    "shown-red-line": "trazó una línea roja en {about}",
    "shown-reservation": "reservó su posición sobre {about}",
    "shown-yes": "votó sí en {about}",
    "shown-no": "votó no en {about}",
    "shown-abstain": "se abstuvo en {about}",
    "line-at": "una línea roja en {about}",
    "in-meeting": "En esta sesión: {said}.",
    "presence": "Puede que no esté presente: {chance}.",
    "objected-own": "Usted objetó: {reason}.",
    "objected-own-named": "{name} objetó: {reason}.",
    "objected": "Objetó: {reason}.",
    "line-crossed": "Se cruza una línea roja absoluta: {line}",
    "offer": "Dice: {gives}; a cambio, {asks}.",
    "offer-waits": "{name} no ha respondido todavía a {offer}.",
    "offer-status": "{name}: {offer}, {status}.",
    "offer-reason": "Su razón: {reason}.",
    "offer-of": "{offer} de {name}: {status}.",
    "offer-weighed": "Le aporta a usted {brings} de una cuestión y le cuesta {costs}; "
    "quedan {left}, y usted querría {margin}.",
    "offer-words": "En palabras: {reason}.",
    "offer-mine": "{offer} de {name}: {status}.",
    "would-accept": "usted la aceptaría",
    "would-decline": "usted la rechazaría",
    "accepted": "aceptada",
    "declined": "rechazada",
    "withdrawn": "retirada",
    "open": "pendiente",
    "tabled-own": "Usted presentó {subject}.",
    "tabled": "{name} presentó {subject}.",
    "tabled-mends": "Repara una línea roja: {line}",
    "tabled-brings": "Lo que le aportaría a usted: {brings} de una cuestión.",
    "tabled-believed": "Lo que usted cree que aportaría a {name}: {brings} de una cuestión.",
    "tabled-consensus": "Usted espera {yes} a favor y {no} en contra. Aquí no se vota: se "
    "aprueba si nadie se opone.",
    "tabled-outlook": "Usted espera {yes} a favor y {no} en contra; de esos votos necesita "
    "{needed}.",
    "tabled-record": "El acta le importa más que el ánimo de la sala (insistencia "
    "{insists}): también se quiere una votación perdida.",
    "tabled-asks": "Pide una votación que pocos creen que se gane: parece querer que "
    "conste en acta.",
    "tabled-package": "Da lo que otros quieren junto con lo que quiere; las partes se "
    "aprueban o caen juntas.",
    "bridge": "La presidencia reúne lo que responde a una disputa y cree que nadie se "
    "opondrá.",
    "bridge-losers": "Usted cree que {losers} perderían con ello.",
    "bridge-nobody": "Usted no conoce a nadie que perdiera con ello.",
    "moved-own": "Usted presentó la moción: {motion}.",
    "moved": "{name} presentó la moción: {motion}.",
    "moved-roll-call": "Una votación nominal deja constancia de cada nombre sobre "
    "{subject}.",
    "moved-division": "Una votación por separado pregunta si se mantiene {subject}: usted "
    "espera {yes} por suprimirlo y {no} por conservarlo; de esos votos necesita {needed}.",
    "moved-no-action": "La no adopción de decisiones pone fin a {subject} sin votarlo: "
    "usted espera {yes} a favor y {no} en contra; de esos votos necesita {needed}.",
    "moved-hurts": "Le costaría a usted {costs} de una cuestión.",
    "moved-believed": "Usted cree que le costaría a {name} {costs} de una cuestión.",
    "moved-vote-next": "La sala puede dejar {subject} tras votar otra propuesta sobre la misma cuestión: usted "
    "espera {yes} a favor y {no} en contra; de esos votos necesita {needed}.",
    "moved-proposal-order": "Lo que se vota primero suele quedar: usted espera que {yes} prefieran {subject} a la "
    "que debe votarse antes, y que {no} prefieran esta última.",
    "moved-appeal": "Revocada, la decisión de la presidencia llevaría a otro texto: usted espera que {yes} "
    "ganen con ello y que {no} pierdan.",
    "moved-point-of-order": "El programa dejaba más tiempo antes de la acción del que tuvo la sala.",
}
"""How a seat is told the reasons of delegations, its own among them."""

NAMED: dict[str, str] = {
    "whole": "el proyecto en su conjunto",
    "chair": "La presidencia",
    "and": " y ",
    "delete": "supresión: {what}",
    "revise": "revisión: {what}, {how}",
    "new-wording": "nueva redacción",
    "add": "adición: {what}",
    "move": "traslado: {what}",
    "restore": "restablecimiento del texto",
    "deed-vote-yes": "{who} vota sí en {what}",
    "deed-vote-no": "{who} vota no en {what}",
    "deed-vote-abstain": "{who} se abstiene en {what}",
    "deed-co-sponsor": "{who} copatrocina {what}",
    "deed-withdraw": "{who} retira {what}",
    "deed-let-go": "{who} no pide votación sobre {what}",
    "deed-no-objection": "{who} no objeta {what}",
    "motion-suspend-meeting": "suspensión de la sesión",
    "motion-adjourn-meeting": "levantamiento de la sesión",
    "motion-adjourn-debate": "aplazamiento del debate, es decir, no adopción de decisiones",
    "motion-close-debate": "cierre del debate",
    "motion-close-list": "cierre de la lista de oradores",
    "motion-reopen-list": "reapertura de la lista de oradores",
    "motion-time-limit": "límite del tiempo de palabra",
    "motion-division": "votación por separado",
    "motion-roll-call": "votación nominal",
    "motion-recorded-vote": "votación registrada",
    "motion-secret-ballot": "votación secreta",
    "motion-appeal": "apelación de la decisión de la presidencia",
    "motion-point-of-order": "cuestión de orden",
    "motion-reconsider": "nuevo examen",
    "motion-important-question": "que la cuestión se considere importante",
    "motion-waive-notice": "dispensa del plazo de aviso",
    "motion-amendment-order": "otro orden de las enmiendas",
    "motion-proposal-order": "otro orden de las propuestas",
    "motion-vote-next": "que la propuesta siguiente no se someta a votación",
    "motion-right-of-reply": "derecho de respuesta",
}
"""What a meeting talks about, as explanations name it."""
