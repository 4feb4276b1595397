//! The words near a number.

/// Characters before a candidate that are looked at.
const BEFORE: usize = 48;
/// Characters before a candidate in which a word for some other number counts.
const RIGHT_BEFORE: usize = 28;

/// Words for numbers that are nobody's: of orders, invoices, parcels and things. A star stands
/// for any ending.
const OTHER_NUMBERS: &[&str] = &[
    "version*",
    "versie*",
    "versión",
    "versão",
    "versione",
    "wersj*",
    "order*",
    "invoice*",
    "tracking",
    "ticket*",
    "case",
    "serial*",
    "sku",
    "item*",
    "isbn",
    "ean",
    "customer*",
    "reference",
    "ref",
    "batch",
    "model",
    "part",
    "parcel",
    "quote",
    "po",
    "contract*",
    "bestel*",
    "factuur*",
    "zending*",
    "pakket*",
    "artikel*",
    "klant*",
    "kenmerk*",
    "serie*",
    "zaak*",
    "dossier*",
    "polis*",
    "offerte*",
    "bon*",
    "aantal",
    "bedrag",
    "rechnung*",
    "sendung*",
    "auftrag*",
    "kunden*",
    "vorgang*",
    "aktenzeichen",
    "vertrag*",
    "lieferschein*",
    "betrag",
    "produkt*",
    "charge*",
    "commande*",
    "facture*",
    "colis",
    "client*",
    "référence*",
    "article*",
    "contrat*",
    "série",
    "lot",
    "montant",
    "suivi",
    "devis",
    "ordine*",
    "fattura*",
    "spedizione*",
    "cliente",
    "articolo*",
    "pratica*",
    "lotto",
    "importo",
    "contratto*",
    "preventivo*",
    "pedido*",
    "factura*",
    "envío*",
    "artículo*",
    "referencia*",
    "lote",
    "importe",
    "expediente*",
    "contrato*",
    "albarán",
    "encomenda*",
    "fatura*",
    "envio*",
    "artigo*",
    "referência*",
    "montante",
    "processo*",
    "zamówieni*",
    "faktur*",
    "przesyłk*",
    "paczk*",
    "klient*",
    "artykuł*",
    "umow*",
    "kwot*",
    "parti*",
    "seri*",
    "sprawa",
    "sprawy",
];

/// Whether one of the words stands a little before `start`.
pub(crate) fn has_word(text: &str, start: usize, words: &[&str]) -> bool {
    contains(&tail(text, start, BEFORE), words)
}

/// Whether a word for some other number stands right before `start`, on the same line.
pub(crate) fn has_other_number(text: &str, start: usize) -> bool {
    let before = tail(text, start, RIGHT_BEFORE);
    let line = before.rsplit('\n').next().unwrap_or_default();
    // What was said of the number before a comma or a full stop says nothing of this one.
    let clause = line.rsplit([',', ';', '|']).next().unwrap_or_default();
    contains(clause, OTHER_NUMBERS)
}

/// The last characters before `start`, in lower case.
fn tail(text: &str, start: usize, characters: usize) -> String {
    let before = &text[..start];
    let from = before
        .char_indices()
        .rev()
        .nth(characters.saturating_sub(1))
        .map_or(0, |(place, _)| place);
    before[from..].to_lowercase()
}

/// Whether one of the words is in a text in lower case, as a word of its own. A star at the end
/// of a word stands for any ending.
fn contains(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let (stem, any_ending) = match word.strip_suffix('*') {
            Some(stem) => (stem, true),
            None => (*word, false),
        };
        text.match_indices(stem).any(|(place, _)| {
            let before = text[..place].chars().next_back();
            let after = text[place + stem.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric)
                && (any_ending || !after.is_some_and(char::is_alphanumeric))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_whole_unless_they_have_a_star() {
        assert!(contains("uw bsn: ", &["bsn"]));
        assert!(!contains("absn ", &["bsn"]));
        assert!(contains("ordernummer ", &["order*"]));
        assert!(!contains("ordernummer ", &["order"]));
    }

    #[test]
    fn another_number_counts_only_within_its_clause() {
        let text = "Bestelnummer 12, BSN 111222333";
        let start = text.find("111").unwrap();
        assert!(!has_other_number(text, start));
        assert!(has_other_number(text, text.find("12,").unwrap()));
    }
}
