"""Spanish: how the reasons of delegations are told."""

from __future__ import annotations

EXPLAINED: dict[str, str] = {
    "yes": "sí",
    "no": "no",
    "abstain": "abstención",
    "absent": "ausencia",
    "would-yes": "votaría que sí",
    "would-no": "votaría que no",
    "would-abstain": "se abstendría",
    "would-absent": "no estaría presente",
    "would-silent": "guardaría silencio",
    "would-object": "objetaría",
    "silent": "el silencio",
    "object": "una objeción",
    "under 1 %": "menos del 1 %",
    "over 99 %": "más del 99 %",
    "own": "{name} (usted), sobre {subject}: {would}, con una certeza de {sure}.",
    "own-named": "{name}: {would}, con una certeza de {sure}.",
    "other": "{name}, sobre {subject}: usted cree que {would}, con una certeza de {sure}.",
    "voted-yes": "votó sí",
    "voted-no": "votó no",
    "voted-abstain": "se abstuvo",
    "voted-absent": "no emitió voto",
    "voted-silent": "no objetó",
    "voted-broke": "rompió el silencio",
    "own-voted": "{name} (usted), sobre {subject}: {voted}; al ponerse a votación, lo más "
    "probable era: {choice}, {sure}.",
    "own-voted-named": "{name}: {voted}; al ponerse a votación, lo más probable era: {choice}, {sure}.",
    "other-voted": "{name}, sobre {subject}: {voted}; al ponerse a votación, usted esperaba: "
    "{choice}, con una certeza de {sure}.",
    "line-is": "{subject}: la línea de {bloc} es: {choice}.",
    "line-free": "{subject}: nadie comunica una línea de {bloc}; sus miembros votan como "
    "quieren.",
    "bloc-voice": "Tiene {members} miembros; habla por el grupo {name}.",
    "bloc-voiceless": "Tiene {members} miembros; nadie habla por el grupo.",
    "bloc-leans": "De sus miembros usted cree que {yes} se inclinan por el sí y {no} por el "
    "no; {neither}, por ninguno.",
    "bloc-agrees": "Hay línea cuando los que se inclinan hacia un lado reúnen {support} del "
    "peso; cada miembro pesa según lo que le importa, y aquel a quien le da igual, tanto menos "
    "cuanto más unido es el bloque.",
    "bloc-follows": "Siguen una línea comunicada {follow} de los miembros; los demás la rompen "
    "a la vista de todos.",
    "bloc-broke": "Sobre {subject}, la línea era: {choice}; la rompieron: {names}.",
    "bloc-parted": "Sobre {subject}, la mayoría respondió: {choice}; no así: {names}.",
    "line-told": "La línea de {bloc} es: {choice}.",
    "speaks-for": "Habla en nombre de {bloc} ({members} miembros).",
    "line-expected": "{subject}: usted espera de {bloc} esta línea: {choice}.",
    "line-open": "{subject}: usted no espera una línea de {bloc}, cuyos miembros no se inclinan "
    "hacia un solo lado.",
    "line-broken": "La línea de {bloc} era: {choice}; rota por {name}.",
    "nobody": "Nadie ocupa el asiento {name}.",
    "no-vote": "{name}: sin voto.",
    "no-vote-arrears": "{name}: en mora, sin voto.",
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
    "weighed-turned": "Un sí evita el cambio, que aporta {brings}; romper el texto vigente "
    "cuesta {costs}: {all} en total a favor del sí.",
    "weighed-turned-friends": "Un sí evita el cambio, que aporta {brings}; romper el texto "
    "vigente cuesta {costs}; quién lo respalda pesa {friends}: {all} en total a favor del sí.",
    "weighed-ends": "Quedarse sin texto aporta {all}.",
    "band": "Entre -{band} y +{band} una delegación se abstiene.",
    "own-text": "Usted lo patrocina.",
    "own-text-named": "Es un texto de {name}.",
    "own-motion": "Usted lo pidió.",
    "own-motion-named": "Es una petición de {name}.",
    "own-line": "Línea roja: {line}",
    "own-promise": "Usted prometió votar: {choice}.",
    "own-promise-named": "Promesa de voto de {name}: {choice}.",
    "own-bloc": "La línea de {bloc} es: {choice}; la siguen {follow}.",
    "own-alone": "Objetar en solitario le costaría {price} del texto; según sus "
    "instrucciones, una objeción tiene una probabilidad de {chance}.",
    "own-alone-named": "Objetar en solitario le costaría {price} del texto; según las "
    "instrucciones de la delegación, una objeción tiene una probabilidad de {chance}.",
    "drawn": "Si decide su delegación, lo resuelve un sorteo: sí {yes}, no {no}, "
    "abstención {abstain}.",
    "drawn-named": "Si decide la delegación, lo resuelve un sorteo: sí {yes}, no {no}, "
    "abstención {abstain}.",
    "drawn-away": "Si decide su delegación, lo resuelve un sorteo: sí {yes}, no {no}, "
    "abstención {abstain}, ausencia {absent}.",
    "drawn-away-named": "Si decide la delegación, lo resuelve un sorteo: sí {yes}, no {no}, "
    "abstención {abstain}, ausencia {absent}.",
    "its-text": "Patrocina la propuesta.",
    "its-motion": "Lo pidió ella.",
    "its-line": "Línea roja pública: {line}",
    "its-promise": "Le prometió a usted votar: {choice}.",
    "its-bloc": "Pertenece a {bloc}, de cuyo acuerdo usted espera una línea común: {choice}.",
    "its-worth-whole": "Usted cree que el texto vale {yes} del mejor texto de esa "
    "delegación; no tener ninguno, {no}.",
    "its-worth": "Usted cree que el cambio le aporta {brings} de una cuestión, y que romper "
    "el texto vigente le cuesta {costs}: {all} en total.",
    "its-worth-friends": "Usted cree que el cambio le aporta {brings} de una cuestión, que "
    "quién lo respalda pesa {friends}, y que romper el texto vigente le cuesta {costs}: {all} "
    "en total.",
    "its-worth-turned": "Usted cree que un sí evita un cambio que le aporta {brings} de una "
    "cuestión, y que romper el texto vigente le cuesta {costs}: {all} en total a favor del sí.",
    "its-worth-turned-friends": "Usted cree que un sí evita un cambio que le aporta {brings} "
    "de una cuestión, que quién lo respalda pesa {friends}, y que romper el texto vigente le "
    "cuesta {costs}: {all} en total a favor del sí.",
    "its-worth-ends": "Usted cree que quedarse sin texto le aporta {all}.",
    "its-band": "Con más de +{band} en total votaría más bien que sí, con menos de -{band} que "
    "no, y en medio se abstendría. Lo que pesa de verdad usted no lo ve, y por eso todo tiene "
    "su probabilidad.",
    "its-chances": "Sus probabilidades: sí {yes}, no {no}, abstención {abstain}, ausencia "
    "{absent}.",
    "its-chances-decided": "Sus probabilidades: sí {yes}, no {no}, ausencia {absent}.",
    "stated": "lo dijo",
    "group": "lo dijo su grupo",
    "inferred": "inferido, no declarado",
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
    "objected-own": "Usted objetó: {reason}.",
    "objected-own-named": "Objeción de {name}: {reason}.",
    "objected": "Objetó: {reason}.",
    "line-crossed": "Se cruza una línea roja absoluta: {line}",
    "offer": "Dice: {gives}; a cambio, {asks}.",
    "offer-waits": "Falta la respuesta de {name} a {offer}.",
    "offer-made": "Usted calcula que lo que pide le aporta {brings} de una cuestión, y que "
    "lo que da le cuesta {costs}.",
    "offer-status": "{name}: {offer}, {status}.",
    "offer-reason": "Su razón: {reason}.",
    "offer-of": "{offer} de {name}: {status}.",
    "offer-weighed": "Le aporta a usted {brings} de una cuestión y le cuesta {costs}; "
    "quedan {left}, y usted querría {margin}.",
    "offer-lenient": "Menos que nada: el estilo, la hora y el trato recibido de {name} hacen aceptable una pequeña pérdida.",
    "offer-barred": "De lo que pide, {ask} queda excluido: sobre {target} su voto más "
    "probable es {choice}, {sure}.",
    "offer-line": "Va en contra de su propia línea roja: {line}",
    "offer-word": "Va en contra de {offer}, con {name}, en la que usted da: {deed}.",
    "offer-owed": "Usted ya lo ha prometido a {name}, en {offer}: {deed}.",
    "offer-released": "Lo que daba {name} ya no puede hacerse, y no se debe nada a cambio.",
    "offer-words": "En palabras: {reason}.",
    "offer-mine": "{offer} de {name}: {status}.",
    "would-accept": "usted la aceptaría",
    "would-decline": "usted la rechazaría",
    "accepted": "aceptada",
    "declined": "rechazada",
    "withdrawn": "retirada",
    "lapsed": "sin objeto",
    "released": "sin obligación para nadie",
    "open": "pendiente",
    "made-then": "Tal como estaba la sala a las {time}, cuando se hizo:",
    "chair-asks": "Pregunta si alguien se opone a lo siguiente, que cree poco discutido: "
    "{subject}.",
    "chair-asks-whole": "Pregunta si alguien se opone a {subject}: un texto al que nadie se "
    "opone no necesita votación.",
    "chair-put": "Ha sometido a votación: {subject}.",
    "chair-put-asked": "Ha sometido a votación: {subject}. La pidieron: {names}.",
    "chair-suspended": "La sesión está suspendida, para que las delegaciones negocien.",
    "chair-granted": "Concedió a {name}: {motion}. Su razón: {reason}.",
    "chair-refused": "Negó a {name}: {motion}. Su razón: {reason}.",
    "chair-ruled": "Decidió: {reason}.",
    "chair-tabled": "Presentó {subject}; `why {id}` dice la razón.",
    "chair-agreed": "Preguntó si alguien se oponía a {subject}; nadie se opuso.",
    "chair-opposed": "Preguntó si alguien se oponía a {subject}; objeciones: {names}.",
    "chair-silence": "Puso {subject} bajo silencio; nadie lo rompió.",
    "chair-silence-broken": "Puso {subject} bajo silencio; lo rompieron: {names}.",
    "chair-voted": "Sometió a votación: {subject}.",
    "chair-left": "Dejó sin someter a votación: {subject}.",
    "tabled-own": "Usted presentó {subject}.",
    "tabled": "Presentado por {name}: {subject}.",
    "tabled-mends": "Repara una línea roja: {line}",
    "tabled-brings": "Lo que le aportaría a usted: {brings} de una cuestión.",
    "tabled-believed": "Lo que usted cree que aportaría a {name}: {brings} de una cuestión.",
    "tabled-consensus": "Usted espera {yes} a favor y {no} en contra. Aquí no se vota: se "
    "aprueba si nadie se opone.",
    "tabled-outlook": "Según las probabilidades de cada una, también de ausentarse, usted "
    "espera {yes} a favor y {no} en contra; de esos votos necesita {needed}.",
    "tabled-record": "El acta le importa más que el ánimo de la sala (insistencia "
    "{insists}): también se quiere una votación perdida.",
    "tabled-asks": "Pide una votación que pocos creen que se gane: parece querer que "
    "conste en acta.",
    "asked": "Votación pedida por {name}: {subject}.",
    "let-go": "Renuncia de {name} a la votación: {subject}.",
    "withdrew": "Retirado por {name}: {subject}.",
    "joined": "Nueva firma, la de {name}: {subject}.",
    "left": "Firma retirada por {name}: {subject}.",
    "act-promised": "Lo había prometido a {name}: {offer}.",
    "tabled-package": "Da lo que otros quieren junto con lo que quiere; las partes se "
    "aprueban o caen juntas.",
    "bridge": "La presidencia reúne lo que responde a una disputa y cree que nadie se "
    "opondrá.",
    "bridge-losers": "Usted cree que costaría más de {band} de una cuestión a: {losers}.",
    "bridge-nobody": "Usted no conoce a nadie a quien le costara más de {band} de una cuestión.",
    "bridge-outlook": "Primero se intenta sin votar. En una votación usted espera {yes} a favor "
    "y {no} en contra, pues quien gana o pierde poco puede votar una cosa u otra; de esos votos "
    "necesita {needed}.",
    "moved-own": "Usted presentó la moción: {motion}.",
    "moved": "Moción de {name}: {motion}.",
    "moved-roll-call": "Una votación nominal deja constancia de cada nombre sobre "
    "{subject}.",
    "moved-recorded-vote": "Una votación registrada deja constancia de cada nombre sobre "
    "{subject}.",
    "by-name-own-text": "La sala decide con ello si {subject}, su propio texto, se somete a "
    "votación; a mano alzada solo se sabrían los números.",
    "by-name-own-motion": "La presentó por sí misma, para dejar constancia; a mano alzada "
    "solo se sabrían los números.",
    "moved-division": "Una votación por separado pregunta si se mantiene {subject}: usted "
    "espera {yes} por suprimirlo y {no} por conservarlo; de esos votos necesita {needed}.",
    "moved-no-action": "La no adopción de decisiones pone fin a {subject} sin votarlo: "
    "usted espera {yes} a favor y {no} en contra; de esos votos necesita {needed}.",
    "moved-late": "El texto llegó cuando ya se estaba decidiendo; el reglamento quiere los textos "
    "la víspera.",
    "moved-notice": "Es probable que prospere un texto que acaba de llegar y que le perjudicaría; "
    "el reglamento quiere los textos la víspera.",
    "moved-off": "{name}: discutió lo que la sala había decidido.",
    "moved-reply": "Hablaron en contra: {names}.",
    "moved-reply-barred": "No puede explicar su voto sobre un texto propio, y la sala no lo "
    "aceptó.",
    "replied": "{name} ejerció su derecho de respuesta.",
    "interpreted": "{name} dijo cómo lee esta parte del texto ({subject}).",
    "read-as": "Podía aceptar esto ({subject}); la redacción no excluye lo que además habría "
    "escrito: “{words}”.",
    "read-unknown": "Lo que se sabe de esa delegación no indica otra redacción que hubiera "
    "querido; cómo lee esta parte lo dijo ella misma: {subject}.",
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
    "chair": "la presidencia",
    "and": " y ",
    "delete": "supresión: {what}",
    "revise": "revisión: {what}, {how}",
    "new-wording": "nueva redacción",
    "add": "adición: {what}",
    "move": "traslado: {what}",
    "restore": "restablecimiento del texto",
    "deed-vote-yes": "voto sí de {who} en {what}",
    "deed-vote-no": "voto no de {who} en {what}",
    "deed-vote-abstain": "abstención de {who} en {what}",
    "deed-co-sponsor": "firma de {who} en {what}",
    "deed-withdraw": "retirada de {what} por {who}",
    "deed-let-go": "renuncia de {who} a votar sobre {what}",
    "deed-let-stand": "mantenimiento de {what} por {who}",
    "deed-no-objection": "ninguna objeción de {who} a {what}",
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
