"""Spanish: what delegations say of offers, and the deeds that they consist of."""

from __future__ import annotations

DEALT: dict[str, tuple[str, ...]] = {
    "deal-line": ("{ask} cruzaría una línea que hemos trazado: {line}",),
    "deal-stops": ("no dejamos pasar el texto tal como está, y no podemos dar {ask}",),
    "deal-bloc": ("nuestro grupo ha acordado otra línea, y {ask} la rompería",),
    "deal-owed": ("ya tienen nuestra palabra: {ask}",),
    "deal-bound": ("no tenemos las manos libres en esa cuestión",),
    "deal-circular": ("{ask} a cambio de lo mismo no es un intercambio",),
    "deal-idle": ("ya no habrá votación sobre eso, y {give} no vale nada",),
    "deal-own": ("es nuestro propio texto, y {ask} iría en su contra",),
    "deal-defended": (
        "{ask} iría contra lo que defendemos (asunto: {loss}), y eso no está en venta",
    ),
    "deal-name": ("firmamos aquello por lo que votaríamos, y no es el caso de {ask}",),
    "deal-rival": ("tenemos ahí una redacción propia, y {ask} le cerraría el paso",),
    "deal-free": ("con {give} ganamos (asunto: {gain}), y no nos cuesta nada esto: {ask}",),
    "deal-good": (
        (
            "con {give} ganamos más (asunto: {gain}) de lo que perdemos con {ask} "
            "(asunto: {loss})"
        ),
    ),
    "deal-meets": (
        "con {give} no ganamos más (asunto: {gain}) de lo que perdemos con {ask} (asunto: {loss}), y damos un paso hacia ustedes",
    ),
    "deal-meets-there": (
        "con {give} no ganamos más de lo que perdemos con {ask} (asunto: {gain}), y damos un paso hacia ustedes",
    ),
    "deal-trust": ("una promesa anterior de ustedes no se cumplió",),
    "deal-nothing": ("{give} no nos aporta nada (asunto: {gain})",),
    "deal-words": (
        "{give}: esas palabras no tocan ninguna cuestión, y no damos nada por ellas",
    ),
    "deal-kept": ("{give}: lo esperamos de ustedes de todos modos, no es una concesión",),
    "deal-little": (
        (
            "con {give} ganaríamos (asunto: {gain}), pero demasiado poco para "
            "comprometernos a {ask}"
        ),
    ),
    "deal-near": (
        (
            "está cerca: con {give} ganamos (asunto: {gain}), pero no lo bastante para "
            "lo que perdemos con {ask} (asunto: {loss})"
        ),
    ),
    "deal-dear": (
        (
            "con {ask} perderíamos más (asunto: {loss}) de lo que ganamos con {give} "
            "(asunto: {gain})"
        ),
    ),
    "deal-good-there": (
        "con {give} ganamos más de lo que perdemos con {ask} (asunto: {gain})",
    ),
    "deal-near-there": (
        (
            "está cerca: con {give} ganamos (asunto: {gain}), pero con {ask} perdemos "
            "más ahí"
        ),
    ),
    "deal-dear-there": (
        "con {ask} perderíamos más de lo que ganamos con {give} (asunto: {loss})",
    ),
    "deal-name-dear": (
        "con {give} ganamos (asunto: {gain}), pero nuestra firma en público pide más",
    ),
    "deal-gone": ("{give} no vale nada una vez retirado el texto",),
    "deal-near-each": (
        (
            "está cerca: {each}; con {give} ganamos (asunto: {gain}), pero no basta "
            "para todo"
        ),
    ),
    "deal-dear-each": (
        "{each}; en total, más de lo que ganamos con {give} (asunto: {gain})",
    ),
    "deal-cost-much": ("{ask} nos costaría mucho (asunto: {loss})",),
    "deal-cost-little": ("{ask} nos costaría algo (asunto: {loss})",),
    "deal-cost-none": ("{ask} no nos costaría nada",),
    "deed-vote-yes": ("un voto afirmativo sobre {target}",),
    "deed-vote-no": ("un voto negativo sobre {target}",),
    "deed-vote-abstain": ("una abstención sobre {target}",),
    "deed-vote-absent": ("una silla vacía al votar sobre {target}",),
    "deed-co-sponsor": ("una firma bajo {target}",),
    "deed-withdraw": ("la retirada ({target})",),
    "deed-let-go": ("la renuncia a votar sobre {target}",),
    "deed-let-stand": ("el mantenimiento de {target}",),
    "deed-no-objection": ("el silencio sobre {target}",),
}
