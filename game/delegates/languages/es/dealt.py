"""Spanish: what delegations say of offers, and the deeds that they consist of."""

from __future__ import annotations

DEALT: dict[str, tuple[str, ...]] = {
    "deal-line": ("{ask} cruzaría una línea que hemos trazado: {line}",),
    "deal-bloc": ("nuestro grupo ha acordado otra línea, y {ask} la rompería",),
    "deal-owed": ("ya hemos prometido {ask}, y no se vende dos veces",),
    "deal-idle": ("ya no habrá votación sobre eso, y no ganamos nada con {give}",),
    "deal-own": ("es nuestro propio texto, y {ask} iría en su contra",),
    "deal-word": ("hemos dado nuestra palabra en sentido contrario, y {ask} la rompería",),
    "deal-name": ("no ponemos nuestra firma donde no estamos a favor, y eso sería {ask}",),
    "deal-rival": ("tenemos ahí una redacción propia, y {ask} le cerraría el paso",),
    "deal-free": ("ganamos con {give} (asunto: {gain}), sin perder nada con {ask}",),
    "deal-good": (
        (
            "ganamos más con {give} (asunto: {gain}) de lo que perdemos con {ask} "
            "(asunto: {loss})"
        ),
    ),
    "deal-trust": ("una promesa anterior de ustedes no se cumplió",),
    "deal-nothing": ("no ganamos nada con {give} (asunto: {gain})",),
    "deal-near": (
        (
            "está cerca: ganamos con {give} (asunto: {gain}), pero no lo bastante "
            "para lo que perdemos con {ask} (asunto: {loss})"
        ),
    ),
    "deal-dear": (
        (
            "perderíamos más con {ask} (asunto: {loss}) de lo que ganamos con {give} "
            "(asunto: {gain})"
        ),
    ),
    "deal-little": ("ganamos demasiado poco con {give} (asunto: {gain})",),
    "deal-hurts": ("perderíamos con {give} (asunto: {gain})",),
    "deal-anyway": ("contamos de todos modos con {give}",),
    "deal-given": ("ya nos deben {give}",),
    "deal-decides": ("tal como están las cosas, nada se decidirá con {give}",),
    "deal-besides": ("; nada se gana con {give}",),
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
