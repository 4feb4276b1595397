# Duties and good practice. Ids follow crates/safeguards/data/duties.toml: safeguard-ROW-action
# and safeguard-ROW-because, law-LAW, owner-OWNER, due-DUE, with hyphens for underscores.

# $count: number of duties
safeguards-headline = { $count ->
    [one] One thing to see to before and after you begin.
   *[other] { $count } things to see to before and after you begin.
}
safeguards-headline-none = We found nothing to see to here. Ask a lawyer all the same.
# $date: day on which the list was checked
safeguards-lede = This list prepares a talk with your lawyer or privacy officer. It is not legal advice, and it is not complete: it knows only what you answered, and the law from summaries by others, last looked at on { $date }.
safeguards-may-apply = This may apply. It depends on details we did not ask, or on an answer that is still open.
# $date: a day
safeguards-applies-from = since { $date }
safeguards-applies-later = from { $date }
safeguards-checked = last looked at on { $date }
safeguards-routes-all = every route with a model
# $law: the law with its articles; $annex: the annex
safeguards-law-with-annex = { $law } and annex { $annex }

## What a duty rests on. $article: "28" or "5, 6"; $parts: number, 2 stands for several

law-gdpr = { $parts ->
    [one] GDPR, article { $article }
   *[other] GDPR, articles { $article }
}
law-uk-gdpr = { $parts ->
    [one] UK GDPR, article { $article }
   *[other] UK GDPR, articles { $article }
}
law-swiss-fadp = { $parts ->
    [one] Swiss Data Protection Act (FADP), article { $article }
   *[other] Swiss Data Protection Act (FADP), articles { $article }
}
law-us-state-privacy = Privacy law of your state
law-us-colorado = Colorado SB 26-189
law-national-privacy = Privacy law of your country
law-ai-act = { $parts ->
    [one] EU AI Act (Regulation (EU) 2024/1689, amended by 2026/1744), article { $article }
   *[other] EU AI Act (Regulation (EU) 2024/1689, amended by 2026/1744), articles { $article }
}
law-mdr = { $parts ->
    [one] Medical Device Regulation (EU) 2017/745, article { $article }
   *[other] Medical Device Regulation (EU) 2017/745, articles { $article }
}
law-national-health = National rules on health records and professional secrecy
law-hipaa = { $parts ->
    [one] HIPAA, 45 CFR section { $article }
   *[other] HIPAA, 45 CFR sections { $article }
}
law-dora = { $parts ->
    [one] DORA (Regulation (EU) 2022/2554), article { $article }
   *[other] DORA (Regulation (EU) 2022/2554), articles { $article }
}
law-national-finance = Rules of your financial supervisor
law-nis2 = { $parts ->
    [one] NIS2 (Directive (EU) 2022/2555) as written into national law, article { $article }
   *[other] NIS2 (Directive (EU) 2022/2555) as written into national law, articles { $article }
}
law-ferpa = { $parts ->
    [one] FERPA, 34 CFR section { $article }
   *[other] FERPA, 34 CFR sections { $article }
}
law-national-public = National rules for public bodies
law-data-act = { $parts ->
    [one] EU Data Act (Regulation (EU) 2023/2854), article { $article }
   *[other] EU Data Act (Regulation (EU) 2023/2854), articles { $article }
}
law-licence = Licence of the model
law-good-practice = Good practice

## Who and when

owner-privacy = Privacy officer
owner-lawyer = Lawyer
owner-it = IT
owner-security = Information security
owner-management = Management
owner-procurement = Purchasing
owner-risk = Risk management
owner-quality = Quality and safety
owner-team = Head of the team that uses it
due-before-signing = before you sign
due-before-training = before you train on examples
due-before-first-use = before the first use
due-within-30-days = within 30 days of the first use
due-within-90-days = within 90 days of the first use
due-before-the-date = before the day it applies
due-every-month = every month
due-at-each-change = at each change of model or instructions

## Personal data

safeguard-legal-basis-action = Write down why you may use this data for this purpose, and put in no more than the task needs.
safeguard-legal-basis-because = Names and other personal data can be in the text.
safeguard-swiss-principles-action = Check that this use fits the purpose people gave their data for, and put in no more than the task needs. If it does not fit, ask what can justify it.
safeguard-swiss-principles-because = Names and other personal data can be in the text.
safeguard-special-ground-action = Name the extra ground that lets you use specially protected data, or keep that data out.
safeguard-special-ground-because = Health, religion, criminal records or other specially protected data can be in the text.
safeguard-tell-people-action = Tell the people concerned that AI handles their data, and add this use to your record of processing.
safeguard-tell-people-because = Names and other personal data can be in the text.
safeguard-automated-decisions-action = Let a person decide wherever an answer could seriously affect someone, and give people a way to object.
safeguard-automated-decisions-because = Answers are used without anyone checking each one, and a mistake can cost someone money or harm them.
safeguard-processor-agreement-action = Sign a processing agreement with each company that handles the text, and ask whom they pass it on to.
safeguard-processor-agreement-because = Personal data can be in the text, and on this route another company’s machines handle it.
safeguard-security-action = Decide who may use it, who can read what was asked, and how long that is kept. Write it down.
safeguard-security-because = Personal data can be in the text, and keeping it safe is your task wherever it runs.
safeguard-breach-action = Agree who reports a leak, and to whom. The law gives you 72 hours for the first report, unless a risk to people is unlikely.
safeguard-breach-because = Personal data can be in the text.
safeguard-impact-assessment-action = Ask your privacy officer whether a data protection impact assessment is needed, and make it before you begin.
safeguard-impact-assessment-because = New technology meets sensitive data, many people’s data, or people who depend on you.
safeguard-transfers-action = Find out in which countries the text is processed and from where staff can see it. Outside your region, name the ground for the transfer.
safeguard-transfers-because = The text may go to a company whose machines, owners or staff are in another part of the world.
safeguard-training-examples-action = Check that you may use the examples for training, and take out what identifies people.
safeguard-training-examples-because = It must write in your own way, which may need training on examples with personal data in them.
safeguard-us-state-privacy-action = Ask which privacy laws of your state apply, and what your contracts with customers promise.
safeguard-us-state-privacy-because = Personal data can be in the text, and American states have laws of their own.
safeguard-us-colorado-action = If you work in Colorado, prepare notices, explanations and human review for decisions about people.
safeguard-us-colorado-because = Mistakes can harm someone, or your sector takes decisions about people.
safeguard-national-privacy-action = Ask which privacy law of your country applies, above all for text that crosses the border.
safeguard-national-privacy-because = Personal data can be in the text, and your country is not one whose law we know.

## AI Act

safeguard-ai-literacy-action = Help the people who work with it to understand what it can and cannot do, and note what you did.
safeguard-ai-literacy-because = People in your organisation will work with AI. The wording of this duty was changed in July 2026.
safeguard-ai-transparency-action = Say at the start of a conversation that people are dealing with AI, and ask which texts must be marked as made by AI.
safeguard-ai-transparency-because = Customers, patients, pupils or citizens see what it writes directly.
safeguard-ai-high-risk-check-action = Write down whether this use is on the list of high-risk uses, and why or why not.
safeguard-ai-high-risk-check-because = Someone could be harmed by a mistake, or your sector is one in which some uses are high-risk.
safeguard-ai-deployer-duties-action = If this use is high-risk, plan for trained oversight by people, logs that are kept at least six months, and notice to those concerned. AI in regulated products follows on 2 August 2028.
safeguard-ai-deployer-duties-because = Someone could be harmed by a mistake, or your sector takes decisions about people.
safeguard-ai-rights-assessment-action = If this use is high-risk, ask whether you must first assess its effect on fundamental rights.
safeguard-ai-rights-assessment-because = You are in government or finance, where some uses ask for this.
safeguard-ai-education-action = Keep it away from admission, marking and watching during exams until you know whether that use is high-risk.
safeguard-ai-education-because = You work in education, which is on the list of high-risk areas.
safeguard-ai-provider-role-action = Ask whether building on an open model makes you its provider in the eyes of the law, with duties such as marking what it makes.
safeguard-ai-provider-role-because = You would build on an open model yourself, for readers outside or after training it on your examples.
safeguard-ai-act-from-outside-action = Ask whether the EU AI Act reaches you: it can when what the system writes is used in the EU.
safeguard-ai-act-from-outside-because = You are outside the EU, but your customers or partners may be in it.

## Sectors

safeguard-medical-device-action = Ask whether this use makes the software a medical device. Advice about one patient can; plain paperwork mostly does not.
safeguard-medical-device-because = You work in health care.
safeguard-national-health-action = Check your national rules on patient files, professional secrecy and security standards.
safeguard-national-health-because = You work in health care, and personal data can be in the text.
safeguard-hipaa-agreement-action = Sign a business associate agreement with each company that handles the text.
safeguard-hipaa-agreement-because = You work in health care in the US, and on this route another company’s machines handle the text.
safeguard-hipaa-security-action = Add the machines and the accounts to your security risk analysis, and control who can see what.
safeguard-hipaa-security-because = You work in health care in the US, and personal data can be in the text.
safeguard-dora-third-party-action = Enter the supplier in your register of ICT services, check the required contract terms, and plan how you would leave.
safeguard-dora-third-party-because = You work in finance, and this route depends on an outside ICT supplier.
safeguard-dora-own-risk-action = Bring the machines and the model under your ICT risk management, with tests and a plan for outages.
safeguard-dora-own-risk-because = You work in finance, and on this route you run the model yourself.
safeguard-finance-regulator-action = Ask what your supervisor expects for outsourcing, model risk and outages.
safeguard-finance-regulator-because = You work in finance.
safeguard-nis2-action = Ask whether your organisation falls under this law. If so, your board approves the security measures, and suppliers are part of them.
safeguard-nis2-because = Health care and government are among the sectors it names.
safeguard-ferpa-action = Check that the contract keeps pupils’ records under your direct control, without training on them.
safeguard-ferpa-because = You work in education in the US, and pupils’ data can be in the text.
safeguard-public-openness-action = Check the rules on tendering, public records and registers of algorithms.
safeguard-public-openness-because = You are a public body.
safeguard-data-act-switching-action = Check that the contract lets you leave with your data, within the notice periods that the law sets.
safeguard-data-act-switching-because = On this route you may use a cloud service that the law covers. Charges for switching end on 12 January 2027.

## Licence of the open model

safeguard-licence-not-for-business-action = Choose another model, or ask its maker for a licence.
safeguard-licence-not-for-business-because = The licence of this model does not let a business use it.
safeguard-licence-not-in-the-union-action = Choose another model, or let a lawyer read the licence first.
safeguard-licence-not-in-the-union-because = The licence of this model is not given to organisations in the EU.
safeguard-licence-conditions-action = Read the conditions of the licence: some end at a number of users, at a turnover, or at a kind of use.
safeguard-licence-conditions-because = This model may be used by a business, but within conditions.
safeguard-licence-use-policy-action = Put the list of forbidden uses next to what you want to do, and tell users about it.
safeguard-licence-use-policy-because = The maker of this model forbids some uses.
safeguard-licence-attribution-action = Show the name of the model where the licence asks for it.
safeguard-licence-attribution-because = The licence of this model asks for its name to be shown.
safeguard-licence-read-action = Read the licence of the model before you build on it: what is forbidden, what must be named, and at what size it ends.
safeguard-licence-read-because = On this route you use an open model, and each has a licence of its own.

## Good practice

safeguard-human-review-action = Let a person check every answer that could harm someone, and give them the time for it.
safeguard-human-review-because = Someone could be harmed by a wrong answer.
safeguard-vendor-terms-action = Get it in the contract that your text is not used for training, how long it is kept, and who can see it.
safeguard-vendor-terms-because = The text is confidential, and on this route another company’s machines handle it.
safeguard-guardrails-action = Put filters before and after the model, for harmful questions and for answers that must not go out.
safeguard-guardrails-because = Not every answer is checked, and an open model comes without a provider’s filters.
safeguard-red-teaming-action = Have someone try to make it fail on purpose, and mend what they find before others do.
safeguard-red-teaming-because = The public sees what it writes, or a mistake costs money or harms.
safeguard-logging-action = Keep a record of what was asked and answered, long enough to look into a complaint and no longer.
safeguard-logging-because = On this route you run the model yourself, so nobody else keeps that record.
safeguard-incident-contact-action = Name one person whom everyone can tell when it writes something wrong or harmful, and who can switch it off.
safeguard-incident-contact-because = Every model makes mistakes. What counts is how soon someone hears of them.
safeguard-model-origin-action = Fetch the model from its maker, check the file’s checksum, and note which version you run.
safeguard-model-origin-because = On this route you fetch the model yourself, and a changed file can do harm.
safeguard-security-updates-action = Update the software around the model every month, and sooner for a serious leak.
safeguard-security-updates-because = On this route you run the model yourself, so nobody else updates it for you.
safeguard-retest-action = Run the same set of your own tasks again whenever the model or the instructions change.
safeguard-retest-because = A new version can be better on average and worse on your work.
safeguard-exit-plan-action = Write down how you would move to another supplier: what moves, who does it, and how long it takes. Try it once.
safeguard-exit-plan-because = Depending on one supplier would trouble you.
safeguard-fallback-action = Agree how people do the work when it is down for a day, and try that once.
safeguard-fallback-because = Being down for a day would be serious.

# $detail (text) technical reason; $id (text) id of the row
error-duties-unreadable = The list of duties cannot be read.
error-duties-unreadable-hint = Go back to the list that came with the app. What the reader found: { $detail }
error-duties-duplicate = In the list of duties { $id } appears twice.
error-duties-duplicate-hint = Remove one of the two, or go back to the list that came with the app.
error-duties-incomplete = In the list of duties { $id } lacks its article or its date.
error-duties-incomplete-hint = Add them, or go back to the list that came with the app.
