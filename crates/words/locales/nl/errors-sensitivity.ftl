# Waar een onzekere uitkomst van afhangt: crates/sensitivity. Alleen een fout van ons brengt iemand hier.

error-sensitivity-samples = We konden niet uitrekenen wat de uitkomst verandert: het aantal steekproeven kan niet.
error-sensitivity-samples-hint = Dit is een fout in de app. De kosten zelf kloppen; meld het ons alstublieft.

error-sensitivity-group = We konden niet uitrekenen wat de uitkomst verandert: een cijfer is dubbel geteld.
error-sensitivity-group-hint = Dit is een fout in de app. De kosten zelf kloppen; meld het ons alstublieft.

error-sensitivity-not-finite = We konden niet uitrekenen wat de uitkomst verandert: een van de kosten groeit zonder einde.
error-sensitivity-not-finite-hint = Zoek een cijfer dat u hebt veranderd en dat veel groter of kleiner is dan het kan zijn, en zet het terug.

error-sensitivity-length = We konden niet uitrekenen wat de uitkomst verandert: er is geen route om te vergelijken.
error-sensitivity-length-hint = Beantwoord de vragen die elke route uitsloten anders, of vraag het opnieuw als er een route is.
