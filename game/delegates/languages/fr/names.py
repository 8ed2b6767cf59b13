"""Articles of names in French, as the United Nations writes them, and what they join with."""

_NAMES = {
    "le": """Bangladesh|Bélarus|Belize|Bénin|Bhoutan|Botswana|Brésil|Brunéi Darussalam
        |Burkina Faso|Burundi|Cabo Verde|Cambodge|Cameroun|Canada|Chili|Congo|Costa Rica
        |Danemark|Gabon|Ghana|Guatemala|Guyana|Honduras|Japon|Kazakhstan|Kenya|Kirghizistan
        |Koweït|Lesotho|Liban|Libéria|Liechtenstein|Luxembourg|Malawi|Mali|Maroc|Mexique
        |Monténégro|Mozambique|Myanmar|Népal|Nicaragua|Niger|Nigéria|Pakistan|Panama|Paraguay
        |Pérou|Portugal|Qatar|Rwanda|Sénégal|Soudan|Soudan du Sud|Suriname|Tadjikistan|Tchad
        |Timor-Leste|Togo|Turkménistan|Venezuela|Viet Nam|Yémen|Zimbabwe|Saint-Siège""",
    "la": """Barbade|Belgique|Bolivie|Bosnie-Herzégovine|Bulgarie|Chine|Colombie
        |Côte d’Ivoire|Côte d'Ivoire|Croatie|Dominique|Fédération de Russie|Finlande|France
        |Gambie|Géorgie|Grèce|Grenade|Guinée|Guinée équatoriale|Guinée-Bissau|Hongrie|Jamaïque
        |Jordanie|Lettonie|Libye|Lituanie|Macédoine du Nord|Malaisie|Mauritanie|Micronésie
        |Mongolie|Namibie|Norvège|Nouvelle-Zélande|Palestine|Papouasie-Nouvelle-Guinée|Pologne
        |Roumanie|Russie|Serbie|Sierra Leone|Slovaquie|Slovénie|Somalie|Suède|Suisse|Syrie
        |Tanzanie|Tchéquie|Thaïlande|Tunisie|Türkiye|Zambie""",
    "l’": """Afghanistan|Afrique du Sud|Albanie|Algérie|Allemagne|Angola|Arabie saoudite
        |Argentine|Arménie|Australie|Autriche|Azerbaïdjan|Égypte|Équateur|Érythrée|Espagne
        |Estonie|Eswatini|Éthiopie|Inde|Indonésie|Iran|Iraq|Irlande|Islande|Italie|Ouganda
        |Ouzbékistan|Ukraine|Uruguay""",
    "les": """Bahamas|Comores|Émirats arabes unis|États-Unis|Fidji|Maldives|Palaos|Pays-Bas
        |Philippines|Seychelles|Tonga""",
}
ARTICLES: dict[str, str] = {
    " ".join(name.split()): article
    for article, names in _NAMES.items()
    for name in names.split("|")
}
"""By name of a delegation: the article before it; names that are not here have none, unless
their first word is in :data:`HEADS`."""

_HEADS = {
    "le": "Comité Forum Groupe Mouvement Réseau Royaume Royaume-Uni Secrétariat",
    "la": "Chambre Coalition Communauté Fédération Ligue République",
    "l’": "Alliance Association État Organisation Union",
    "les": "Îles États Pays",
}
HEADS: dict[str, str] = {w: article for article, ws in _HEADS.items() for w in ws.split()}
"""By the first word of a name that says what it is a name of: its article."""

JOINED: dict[tuple[str, str], str] = {
    ("à", "le"): "au",
    ("à", "les"): "aux",
    ("de", "le"): "du",
    ("de", "les"): "des",
}
"""By a word and the article after it: what both become."""

ELIDED: dict[str, str] = {"de": "d’"}
"""By a word: what it becomes before a name that begins with a vowel."""
