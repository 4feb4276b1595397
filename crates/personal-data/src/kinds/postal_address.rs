//! Postal addresses: a street with a number, by the habits of each language. A heuristic.

use crate::kind::Kind;
use crate::rule::{Context, Rule, Taken};

/// A word of a name: it begins with a capital or is short.
const NAME: &str = r"[A-ZÀ-ÞĄĆĘŁŃŚŹŻŐŰŠŽČ][A-Za-zÀ-ɏ'’.-]+";

pub(super) fn rules() -> Vec<Option<Rule>> {
    let place = format!("{NAME}(?:[ -]{NAME}){{0,2}}");
    let number = r"[0-9]{1,4}(?: ?[a-zA-Z]\b)?(?:[-/][0-9]{1,4})?";
    let rule = |pattern: String| {
        Rule::new(
            Kind::PostalAddress,
            &pattern,
            Context::Nothing,
            |candidate| Taken::by_looks(candidate, true),
        )
    };
    vec![
        // Kerkstraat 12, 1017 GA Amsterdam; Veldstraat 5, 9000 Gent.
        rule(format!(
            r"(?:{NAME} ){{0,2}}[A-ZÀ-ÞĄĆĘŁŃŚŹŻŐŰŠŽČ]?[A-Za-zÀ-ɏ'’.-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|dreef|steenweg|plantsoen) {number}(?:,? (?:bus [0-9]{{1,4}},? )?[1-9][0-9]{{3}}(?: ?[A-Z]{{2}}\b)?(?: {place})?)?"
        )),
        // Hauptstraße 5, 10115 Berlin.
        rule(format!(
            r"(?:{NAME}[ -]){{0,2}}[A-ZÀ-ÞĄĆĘŁŃŚŹŻŐŰŠŽČ]?[A-Za-zÀ-ɏ'’.-]*(?:[Ss]traße|[Ss]trasse|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer) {number}(?:,? [0-9]{{5}}(?: {place})?)?"
        )),
        // 12 rue de la Paix, 75002 Paris.
        rule(format!(
            r"[0-9]{{1,4}}(?: bis| ter)?,? (?:rue|avenue|boulevard|bd|place|impasse|allée|chemin|quai|cours|route|square) (?:(?:de|du|des|la|le|les|l'|d'|de l'|l’|d’)[ ]?){{0,3}}{NAME}(?:[ -](?:(?:de|du|la|le) )?{NAME}){{0,3}}(?:,? [0-9]{{5}}(?: {place})?)?"
        )),
        // 12 Baker Street, London NW1 6XE; 100 Main St, Springfield, IL 62701.
        rule(format!(
            r"[0-9]{{1,5}}[a-zA-Z]? (?:{NAME} ){{1,3}}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Way|Close|Gardens|Terrace|Place|Square|Boulevard|Blvd|Crescent|Grove|Park)\b\.?(?:,? (?:Apt|Suite|Flat|Unit)\.? [0-9]{{1,5}})?(?:,? {place},? (?:[A-Z]{{1,2}}[0-9][0-9A-Z]? ?[0-9][A-Z]{{2}}|[A-Z]{{2}} [0-9]{{5}}(?:-[0-9]{{4}})?))?"
        )),
        // Via Roma 10, 00184 Roma; Calle Mayor, 5, 28013 Madrid; Rua Augusta 24, 1100-053 Lisboa.
        rule(format!(
            r"(?:Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|Avenida|Avda\.|Plaza|Paseo|Rua|Travessa|Praça|Ronda|C/) ?(?:(?:de|del|della|dei|di|do|da|dos|das|la|las|los|el) ){{0,2}}{NAME}(?: (?:(?:de|del|da|do|di) )?{NAME}){{0,3}},? (?:n\.? ?[º°]? ?|nº ?)?{number}(?:,? (?:[0-9]{{5}}|[0-9]{{4}}-[0-9]{{3}})(?: {place})?)?"
        )),
        // ul. Długa 5/7, 00-238 Warszawa.
        rule(format!(
            r"(?:ul\.|al\.|pl\.|os\.|ulica|aleja|plac) {NAME}(?: {NAME}){{0,3}} {number}(?:,? [0-9]{{2}}-[0-9]{{3}}(?: {place})?)?"
        )),
    ]
}
