"""Spanish: what the Chair says in ruling, and delegations in reply."""

from __future__ import annotations

RULED: dict[str, tuple[str, ...]] = {
    "informals-objection": (
        "{who} se opone a {subject}: veamos si se puede dar respuesta.",
    ),
    "informals-objections": (
        "hubo objeciones a {subject}: veamos si se les puede dar respuesta.",
    ),
    "voted-down-every": (
        (
            "cada cambio fue rechazado por separado. La propuesta es anterior, y el conjunto es otra "
            "cuestión; se somete a la sala tal como se presentó {subject}."
        ),
    ),
    "voted-down-part": (
        (
            "una parte fue rechazada por separado. La propuesta es anterior, y el conjunto es otra "
            "cuestión; se somete a la sala tal como se presentó {subject}."
        ),
    ),
    "voted-down-back": (
        (
            "lo que se pedía fue rechazado por separado, y nada indica que la sala lo acepte en "
            "conjunto: se retira {subject}."
        ),
    ),
    "informals-short": (
        "a {subject} le faltan unos pocos votos: vean si se puede remediar.",
    ),
    "ruling-uncontested": ("nadie se opone.",),
    "ruling-left": ("el reglamento lo deja a la Presidencia.",),
    "ruling-unsupported": ("carece de apoyo.",),
    "ruling-notice": ("los textos son conocidos por todos.",),
    "ruling-notice-late": (
        "los textos son conocidos por todos, y nadie se ha opuesto a lo que llegó después.",
    ),
    "reply-granted": ("se habló en contra ({who}; {subject}), y cabe responder.",),
    "reply-named": ("se habló de esta delegación ({who}; {name}), que puede responder.",),
    "reply-refused": (
        (
            "nadie ha hablado en contra de esta delegación ({name}) ni de un texto suyo: no hay a "
            "qué responder."
        ),
    ),
    "order-free": ("ninguna otra enmienda a estas palabras va antes.",),
    "order-refused": (
        "{other} se aparta más del texto que {subject}, y lo que más se aparta se vota primero.",
    ),
    "order-tabled": ("{other} se presentó antes que {subject}, y se vota antes.",),
    "point-vote": ("la votación se hace conforme al reglamento, y continúa.",),
    "point-call": ("quien se oponga puede decirlo mientras pregunto.",),
    "point-floor": ("se dio la palabra en su turno ({name}).",),
    "point-off": ("la cuestión está decidida: cabe explicar, no discutir.",),
    "point-consensus": (
        "hubo objeciones, y donde hay una no hay consenso, por muchos que estén a favor.",
    ),
    "point-on": ("la declaración ({name}) trató de lo que está ante la sala.",),
    "point-near": ("no se sabe de nadie que se oponga; cabe intentar más.",),
    "point-exhausted": ("hay delegaciones que se opondrían, y esperar no lo ha cambiado.",),
    "point-notice": (
        (
            "el reglamento me permite tratar lo que no se presentó la víspera, y estos textos son "
            "conocidos por todos."
        ),
    ),
    "point-stage-cut": ("el programa daba a las consultas más del doble de ese tiempo.",),
    "point-stage": ("se ha cumplido el programa del día.",),
    "point-twice": ("{subject} pide lo que ya pide {other}.",),
    "point-late": (
        (
            "{subject} se presentó cuando ya se estaba decidiendo; el reglamento quiere los textos "
            "antes, y uno tan tardío solo se examina si nadie se opone."
        ),
    ),
    "point-in-time": (
        "{subject} se presentó antes de que se empezara a decidir, y procede.",
    ),
    "point-fits": ("nada de lo aprobado se opone a esto: {subject}.",),
    "point-excluded": ("lo aprobado no deja aquí nada por decidir: {subject}.",),
    "point-aside": (
        "sus patrocinadores no lo han retirado, y uno de ellos quiere que se vote: {subject}.",
    ),
    "point-left": ("nadie pidió que se votara: {subject}.",),
    "point-decided": ("la sala ha decidido, y solo la sala vuelve sobre una decisión.",),
    "point-motion": ("{subject}: se trató conforme al reglamento.",),
    "point-none": ("no veo que se haya infringido ninguna regla.",),
    "reply": (
        "En respuesta a lo dicho ({who}): {subject} no era lo que se dijo.",
        "Lo que se dijo ({who}) de {subject} no queda sin respuesta.",
        "Se habló en contra ({who}; {subject}); respondemos por ello.",
    ),
    "reply-stands": (
        "Volveríamos a presentar {subject}.",
        "La sala ha decidido sobre {subject}; nuestro parecer no ha cambiado.",
    ),
}
"""Reasons for rulings, which begin as a sentence does, and the words of a reply."""
