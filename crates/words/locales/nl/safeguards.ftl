# Plichten en goede gewoonten; zie de Engelse versie voor de variabelen.
# De lezer wordt aangesproken met “u”.

safeguards-headline = { $count ->
    [one] Eén ding om te regelen voordat en nadat u begint.
   *[other] { $count } dingen om te regelen voordat en nadat u begint.
}
safeguards-headline-none = Wij vonden hier niets om te regelen. Vraag het toch aan een jurist.
safeguards-lede = Deze lijst bereidt een gesprek met uw jurist of privacyfunctionaris voor. Het is geen juridisch advies en niet volledig: de lijst kent alleen uw antwoorden, en de wet uit samenvattingen van anderen, voor het laatst bekeken op { $date }.
safeguards-may-apply = Dit kan gelden. Het hangt af van bijzonderheden die wij niet vroegen, of van een antwoord dat nog openstaat.
safeguards-applies-from = sinds { $date }
safeguards-applies-later = vanaf { $date }
safeguards-checked = voor het laatst bekeken op { $date }
safeguards-routes-all = elke route met een model
safeguards-law-with-annex = { $law } en bijlage { $annex }

## What a duty rests on

law-gdpr = { $parts ->
    [one] AVG, artikel { $article }
   *[other] AVG, artikelen { $article }
}
law-uk-gdpr = { $parts ->
    [one] Britse AVG (UK GDPR), artikel { $article }
   *[other] Britse AVG (UK GDPR), artikelen { $article }
}
law-swiss-fadp = { $parts ->
    [one] Zwitserse wet op de gegevensbescherming (DSG), artikel { $article }
   *[other] Zwitserse wet op de gegevensbescherming (DSG), artikelen { $article }
}
law-us-state-privacy = Privacywet van uw staat
law-us-colorado = Colorado SB 26-189
law-national-privacy = Privacywet van uw land
law-ai-act = { $parts ->
    [one] Europese AI-verordening (Verordening (EU) 2024/1689, gewijzigd door 2026/1744), artikel { $article }
   *[other] Europese AI-verordening (Verordening (EU) 2024/1689, gewijzigd door 2026/1744), artikelen { $article }
}
law-mdr = { $parts ->
    [one] Verordening medische hulpmiddelen (EU) 2017/745, artikel { $article }
   *[other] Verordening medische hulpmiddelen (EU) 2017/745, artikelen { $article }
}
law-national-health = Nationale regels over patiëntdossiers en beroepsgeheim
law-hipaa = { $parts ->
    [one] HIPAA, 45 CFR, paragraaf { $article }
   *[other] HIPAA, 45 CFR, paragrafen { $article }
}
law-dora = { $parts ->
    [one] DORA (Verordening (EU) 2022/2554), artikel { $article }
   *[other] DORA (Verordening (EU) 2022/2554), artikelen { $article }
}
law-national-finance = Regels van uw financiële toezichthouder
law-nis2 = { $parts ->
    [one] NIS2 (Richtlijn (EU) 2022/2555) zoals omgezet in nationaal recht, artikel { $article }
   *[other] NIS2 (Richtlijn (EU) 2022/2555) zoals omgezet in nationaal recht, artikelen { $article }
}
law-ferpa = { $parts ->
    [one] FERPA, 34 CFR, paragraaf { $article }
   *[other] FERPA, 34 CFR, paragrafen { $article }
}
law-national-public = Nationale regels voor overheden
law-data-act = { $parts ->
    [one] Europese dataverordening (Verordening (EU) 2023/2854), artikel { $article }
   *[other] Europese dataverordening (Verordening (EU) 2023/2854), artikelen { $article }
}
law-licence = Licentie van het model
law-good-practice = Goede gewoonte

## Who and when

owner-privacy = Privacyfunctionaris
owner-lawyer = Jurist
owner-it = IT
owner-security = Informatiebeveiliging
owner-management = Directie
owner-procurement = Inkoop
owner-risk = Risicobeheer
owner-quality = Kwaliteit en veiligheid
owner-team = Hoofd van het team dat het gebruikt
due-before-signing = voordat u tekent
due-before-training = voordat u op voorbeelden traint
due-before-first-use = voor het eerste gebruik
due-within-30-days = binnen 30 dagen na het eerste gebruik
due-within-90-days = binnen 90 dagen na het eerste gebruik
due-before-the-date = voor de dag waarop het gaat gelden
due-every-month = elke maand
due-at-each-change = bij elke wijziging van model of instructies

## Personal data

safeguard-legal-basis-action = Leg vast waarom u deze gegevens voor dit doel mag gebruiken, en geef niet meer mee dan de taak vraagt.
safeguard-legal-basis-because = Er kunnen namen en andere persoonsgegevens in de tekst staan.
safeguard-swiss-principles-action = Ga na of dit gebruik past bij het doel waarvoor mensen hun gegevens gaven, en geef niet meer mee dan de taak vraagt. Past het niet, vraag dan wat het kan rechtvaardigen.
safeguard-swiss-principles-because = Er kunnen namen en andere persoonsgegevens in de tekst staan.
safeguard-special-ground-action = Noem de extra grond waarop u bijzondere gegevens mag gebruiken, of houd die gegevens erbuiten.
safeguard-special-ground-because = Er kunnen gegevens over gezondheid, geloof, strafbare feiten of andere bijzondere gegevens in de tekst staan.
safeguard-tell-people-action = Vertel de betrokkenen dat AI hun gegevens verwerkt, en zet dit gebruik in uw verwerkingsregister.
safeguard-tell-people-because = Er kunnen namen en andere persoonsgegevens in de tekst staan.
safeguard-automated-decisions-action = Laat een mens beslissen waar een antwoord iemand ernstig kan raken, en geef mensen een weg om bezwaar te maken.
safeguard-automated-decisions-because = Antwoorden worden gebruikt zonder dat iemand ze elk nakijkt, en een fout kan iemand geld kosten of schaden.
safeguard-processor-agreement-action = Sluit een verwerkersovereenkomst met elk bedrijf dat de tekst verwerkt, en vraag aan wie zij die doorgeven.
safeguard-processor-agreement-because = Er kunnen persoonsgegevens in de tekst staan, en op deze route verwerken machines van een ander bedrijf die.
safeguard-security-action = Bepaal wie het mag gebruiken, wie kan lezen wat er is gevraagd, en hoelang dat wordt bewaard. Leg het vast.
safeguard-security-because = Er kunnen persoonsgegevens in de tekst staan, en die beveiligen is uw taak, waar het ook draait.
safeguard-breach-action = Spreek af wie een lek meldt, en aan wie. Voor de eerste melding geeft de wet u 72 uur, tenzij een risico voor mensen onwaarschijnlijk is.
safeguard-breach-because = Er kunnen persoonsgegevens in de tekst staan.
safeguard-impact-assessment-action = Vraag uw privacyfunctionaris of een gegevensbeschermingseffectbeoordeling (DPIA) nodig is, en maak die voordat u begint.
safeguard-impact-assessment-because = Hier komt nieuwe techniek samen met gevoelige gegevens, gegevens van veel mensen, of mensen die van u afhangen.
safeguard-transfers-action = Zoek uit in welke landen de tekst wordt verwerkt en van waaruit medewerkers die kunnen zien. Buiten uw regio: noem de grond voor de doorgifte.
safeguard-transfers-because = De tekst kan naar een bedrijf gaan met machines, eigenaren of medewerkers in een ander deel van de wereld.
safeguard-training-examples-action = Ga na of u de voorbeelden voor training mag gebruiken, en haal eruit wat mensen herkenbaar maakt.
safeguard-training-examples-because = Het moet op uw eigen manier schrijven. Daarvoor is misschien training nodig op voorbeelden waarin persoonsgegevens staan.
safeguard-us-state-privacy-action = Vraag welke privacywetten van uw staat gelden, en wat uw contracten met klanten beloven.
safeguard-us-state-privacy-because = Er kunnen persoonsgegevens in de tekst staan, en Amerikaanse staten hebben eigen wetten.
safeguard-us-colorado-action = Werkt u in Colorado, bereid dan meldingen, uitleg en menselijke controle voor bij besluiten over mensen.
safeguard-us-colorado-because = Fouten kunnen iemand schaden, of uw sector neemt besluiten over mensen.
safeguard-national-privacy-action = Vraag welke privacywet van uw land geldt, vooral voor tekst die de grens over gaat.
safeguard-national-privacy-because = Er kunnen persoonsgegevens in de tekst staan, en de wet van uw land kennen wij niet.

## AI Act

safeguard-ai-literacy-action = Help de mensen die ermee werken te begrijpen wat het wel en niet kan, en leg vast wat u deed.
safeguard-ai-literacy-because = Mensen in uw organisatie gaan met AI werken. De verwoording van deze plicht is in juli 2026 gewijzigd.
safeguard-ai-transparency-action = Zeg aan het begin van een gesprek dat mensen met AI te maken hebben, en vraag welke teksten als door AI gemaakt moeten worden gemerkt.
safeguard-ai-transparency-because = Klanten, patiënten, leerlingen of burgers zien meteen wat het schrijft.
safeguard-ai-high-risk-check-action = Leg vast of dit gebruik op de lijst van gebruik met hoog risico staat, en waarom wel of niet.
safeguard-ai-high-risk-check-because = Iemand kan door een fout schade lijden, of in uw sector heeft een deel van het gebruik een hoog risico.
safeguard-ai-deployer-duties-action = Heeft dit gebruik een hoog risico, regel dan geschoold toezicht door mensen, logboeken die minstens zes maanden bewaard blijven, en bericht aan de betrokkenen. AI in gereguleerde producten volgt op 2 augustus 2028.
safeguard-ai-deployer-duties-because = Iemand kan door een fout schade lijden, of uw sector neemt besluiten over mensen.
safeguard-ai-rights-assessment-action = Heeft dit gebruik een hoog risico, vraag dan of u eerst de gevolgen voor de grondrechten moet beoordelen.
safeguard-ai-rights-assessment-because = U werkt bij de overheid of in de financiële sector, waar een deel van het gebruik dit vraagt.
safeguard-ai-education-action = Houd het weg van toelating, cijfers geven en toezicht bij examens totdat u weet of dat gebruik een hoog risico heeft.
safeguard-ai-education-because = U werkt in het onderwijs, dat op de lijst van gebieden met hoog risico staat.
safeguard-ai-provider-role-action = Vraag of bouwen op een open model u voor de wet tot aanbieder maakt, met plichten zoals het merken van wat het maakt.
safeguard-ai-provider-role-because = U zou zelf op een open model bouwen, voor lezers van buiten of na training op uw voorbeelden.
safeguard-ai-act-from-outside-action = Vraag of de Europese AI-verordening u bereikt: dat kan als wat het systeem schrijft in de EU wordt gebruikt.
safeguard-ai-act-from-outside-because = U zit buiten de EU, maar uw klanten of partners misschien niet.

## Sectors

safeguard-medical-device-action = Vraag of dit gebruik de software tot een medisch hulpmiddel maakt. Advies over één patiënt kan dat doen; gewoon papierwerk meestal niet.
safeguard-medical-device-because = U werkt in de zorg.
safeguard-national-health-action = Ga uw nationale regels na over patiëntdossiers, beroepsgeheim en beveiligingsnormen.
safeguard-national-health-because = U werkt in de zorg, en er kunnen persoonsgegevens in de tekst staan.
safeguard-hipaa-agreement-action = Sluit een business associate agreement met elk bedrijf dat de tekst verwerkt.
safeguard-hipaa-agreement-because = U werkt in de zorg in de VS, en op deze route verwerken machines van een ander bedrijf de tekst.
safeguard-hipaa-security-action = Neem de machines en de accounts op in uw risicoanalyse voor beveiliging, en bepaal wie wat kan zien.
safeguard-hipaa-security-because = U werkt in de zorg in de VS, en er kunnen persoonsgegevens in de tekst staan.
safeguard-dora-third-party-action = Zet de leverancier in uw register van ICT-diensten, controleer de vereiste contracttermen, en maak een plan om te vertrekken.
safeguard-dora-third-party-because = U werkt in de financiële sector, en deze route hangt van een ICT-leverancier van buiten af.
safeguard-dora-own-risk-action = Breng de machines en het model onder in uw beheer van ICT-risico’s, met tests en een plan voor storingen.
safeguard-dora-own-risk-because = U werkt in de financiële sector, en op deze route draait u het model zelf.
safeguard-finance-regulator-action = Vraag wat uw toezichthouder verwacht rond uitbesteding, modelrisico en storingen.
safeguard-finance-regulator-because = U werkt in de financiële sector.
safeguard-nis2-action = Vraag of uw organisatie onder deze wet valt. Zo ja, dan keurt uw bestuur de beveiligingsmaatregelen goed, en horen leveranciers daarbij.
safeguard-nis2-because = Zorg en overheid horen bij de sectoren die de wet noemt.
safeguard-ferpa-action = Controleer of het contract de gegevens van leerlingen onder uw directe zeggenschap houdt, zonder er op te trainen.
safeguard-ferpa-because = U werkt in het onderwijs in de VS, en er kunnen gegevens van leerlingen in de tekst staan.
safeguard-public-openness-action = Ga de regels na over aanbesteden, openbaarheid en algoritmeregisters.
safeguard-public-openness-because = U bent een overheid.
safeguard-data-act-switching-action = Controleer of u volgens het contract met uw gegevens kunt vertrekken, binnen de opzegtermijnen van de wet.
safeguard-data-act-switching-because = Op deze route gebruikt u misschien een clouddienst die onder de wet valt. Kosten voor het overstappen vervallen op 12 januari 2027.

## Licence of the open model

safeguard-licence-not-for-business-action = Kies een ander model, of vraag de maker om een licentie.
safeguard-licence-not-for-business-because = De licentie van dit model laat gebruik door een bedrijf niet toe.
safeguard-licence-not-in-the-union-action = Kies een ander model, of laat eerst een jurist de licentie lezen.
safeguard-licence-not-in-the-union-because = De licentie van dit model wordt niet gegeven aan organisaties in de EU.
safeguard-licence-conditions-action = Lees de voorwaarden van de licentie: sommige eindigen bij een aantal gebruikers, bij een omzet of bij een soort gebruik.
safeguard-licence-conditions-because = Een bedrijf mag dit model gebruiken, maar binnen voorwaarden.
safeguard-licence-use-policy-action = Leg de lijst van verboden gebruik naast wat u wilt doen, en vertel gebruikers erover.
safeguard-licence-use-policy-because = De maker van dit model verbiedt een deel van het gebruik.
safeguard-licence-attribution-action = Laat de naam van het model zien waar de licentie dat vraagt.
safeguard-licence-attribution-because = De licentie van dit model vraagt dat de naam wordt getoond.
safeguard-licence-read-action = Lees de licentie van het model voordat u erop bouwt: wat verboden is, wat genoemd moet worden, en bij welke omvang zij eindigt.
safeguard-licence-read-because = Op deze route gebruikt u een open model, en elk heeft een eigen licentie.

## Good practice

safeguard-human-review-action = Laat een mens elk antwoord nakijken dat iemand kan schaden, en geef daar tijd voor.
safeguard-human-review-because = Iemand kan door een fout antwoord schade lijden.
safeguard-vendor-terms-action = Zet in het contract dat uw tekst niet voor training wordt gebruikt, hoelang die wordt bewaard en wie die kan zien.
safeguard-vendor-terms-because = De tekst is vertrouwelijk, en op deze route verwerken machines van een ander bedrijf die.
safeguard-guardrails-action = Zet filters voor en na het model, voor schadelijke vragen en voor antwoorden die niet naar buiten mogen.
safeguard-guardrails-because = Niet elk antwoord wordt nagekeken, en een open model komt zonder de filters van een aanbieder.
safeguard-red-teaming-action = Laat iemand het met opzet proberen te laten falen, en herstel wat die vindt voordat anderen het vinden.
safeguard-red-teaming-because = Het publiek ziet wat het schrijft, of een fout kost geld of brengt schade.
safeguard-logging-action = Bewaar wat er is gevraagd en geantwoord, lang genoeg om een klacht uit te zoeken en niet langer.
safeguard-logging-because = Op deze route draait u het model zelf, dus niemand anders bewaart dat.
safeguard-incident-contact-action = Wijs één persoon aan die iedereen kan waarschuwen als het iets fouts of schadelijks schrijft, en die het kan uitzetten.
safeguard-incident-contact-because = Elk model maakt fouten. Het gaat erom hoe snel iemand ervan hoort.
safeguard-model-origin-action = Haal het model bij de maker, controleer de controlesom van het bestand, en noteer welke versie u draait.
safeguard-model-origin-because = Op deze route haalt u het model zelf op, en een veranderd bestand kan schade doen.
safeguard-security-updates-action = Werk de software rond het model elke maand bij, en eerder bij een ernstig lek.
safeguard-security-updates-because = Op deze route draait u het model zelf, dus niemand anders werkt het voor u bij.
safeguard-retest-action = Laat steeds dezelfde reeks eigen taken opnieuw lopen als het model of de instructies veranderen.
safeguard-retest-because = Een nieuwe versie kan gemiddeld beter zijn en slechter voor uw werk.
safeguard-exit-plan-action = Schrijf op hoe u naar een andere leverancier zou overstappen: wat er meegaat, wie het doet en hoelang het duurt. Probeer het één keer.
safeguard-exit-plan-because = U zou er last van hebben om van één leverancier af te hangen.
safeguard-fallback-action = Spreek af hoe mensen het werk doen als het een dag stilligt, en probeer dat één keer.
safeguard-fallback-because = Een dag stilstand zou ernstig zijn.

error-duties-unreadable = De lijst van plichten kan niet worden gelezen.
error-duties-unreadable-hint = Ga terug naar de lijst die bij de app hoort. Wat er misging bij het lezen: { $detail }
error-duties-duplicate = In de lijst van plichten staat { $id } twee keer.
error-duties-duplicate-hint = Haal een van de twee weg, of ga terug naar de lijst die bij de app hoort.
error-duties-incomplete = In de lijst van plichten ontbreekt bij { $id } het artikel of de datum.
error-duties-incomplete-hint = Vul die aan, of ga terug naar de lijst die bij de app hoort.
