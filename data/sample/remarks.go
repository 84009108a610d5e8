package sample

// remarks are the invented open answers to Q14, by the answer to Q3 that they
// go with: active use, plans, no plan, another answer.
var remarks = [4][]Text{
	{
		{"Tulkošanai izmantojam MI rīku, tekstus vienmēr pārbauda darbinieks.", "We use an AI tool for translation; an employee always checks the text."},
		{"Virtuālais asistents atbild uz biežāk uzdotajiem jautājumiem.", "A virtual assistant answers frequently asked questions."},
		{"Risinājums pagaidām darbojas tikai vienā struktūrvienībā.", "So far the solution runs in one department only."},
		{"Izmaksas uzskaitām kopā ar pārējiem IT pakalpojumiem, atsevišķi tās nav nodalītas.", "Costs are recorded together with other IT services and are not kept apart."},
		{"Dokumentu klasifikācija ietaupa laiku, bet kļūdas vēl jālabo ar roku.", "Document classification saves time, but errors are still corrected by hand."},
		{"Būtu noderīga vienota platforma visai nozarei.", "A common platform for the whole sector would help."},
		{"Risinājuma ieguvumi nav mērīti.", "The benefits of the solution have not been measured."},
		{"Vadlīniju projekts ir saskaņošanā.", "Draft guidelines are being approved."},
		{"Mēs sākām ar vienu nelielu risinājumu klientu apkalpošanā. Pirmajos mēnešos to izmantoja tikai daži darbinieki, jo nebija skaidrs, kas atbild par kļūdainām atbildēm.\n\nPēc iekšējo noteikumu pieņemšanas lietotāju skaits pieauga, taču izmaksas joprojām sedzam no kopējā IT budžeta, un to, cik darba laika tiek ietaupīts, neesam mērījuši.", "We began with one small solution in client service. In the first months only a few employees used it, because it was not clear who answers for wrong replies.\n\nAfter internal rules were adopted the number of users grew, but the costs are still covered from the general IT budget, and we have not measured how much working time is saved."},
		{"Datu aizsardzības speciālists iebilda pret mākoņpakalpojumu, tāpēc izmantojam risinājumu savos serveros.", "The data protection officer objected to a cloud service, so we run the solution on our own servers."},
		{"Trūkst cilvēku, kas prot novērtēt, vai rīka atbildes ir pareizas.", "We lack people who can judge whether the tool’s answers are right."},
	},
	{
		{"Izmēģinām runas pārvēršanu tekstā sēžu protokoliem.", "We are trying out speech-to-text for meeting minutes."},
		{"Plānojam sākt ar klientu apkalpošanu.", "We plan to start with client service."},
		{"Iepirkums paredzēts nākamajā gadā.", "Procurement is planned for next year."},
		{"Gaidām nozares ministrijas norādījumus.", "We are waiting for guidance from the line ministry."},
		{"Vispirms jāsakārto datu kvalitāte.", "Data quality has to be put in order first."},
		{"Darbiniekiem organizējam pirmās mācības.", "We are organising the first training for employees."},
		{"Projektam meklējam ES fondu līdzfinansējumu.", "We are looking for EU co-financing for the project."},
		{"Pirms ieviešanas vēlamies iepazīt citu iestāžu pieredzi.", "Before introducing it we want to learn from other institutions."},
		{"Juristi vērtē, kādus datus rīkam drīkst nodot.", "Our lawyers are assessing which data may be given to the tool."},
		{"MI plānojam izmantot datu analīzē.", "We plan to use AI in data analysis."},
		{"Finansējums solīts no trim avotiem, bet neviens no tiem nav apstiprināts; kamēr nav naudas, iepirkumu nevaram sākt.", "Funding has been promised from three sources, but none of them is approved; until there is money we cannot start procurement."},
		{"Gribam vispirms apmācīt vadītājus, jo bez viņu atbalsta darbinieki jaunus rīkus nelieto.", "We want to train managers first, because without their support employees do not use new tools."},
		{"Sagatavots datu uzskaites plāns, tomēr vairākās sistēmās dati ir nepilnīgi un dublējas.", "A data inventory plan is ready, yet in several systems the data is incomplete and duplicated."},
		{"Būtu vajadzīgs paraugs, kā novērtēt riskus un ietekmi uz datu aizsardzību.", "A template for assessing risks and the impact on data protection would be needed."},
	},
	{
		{"Darbs pārsvarā notiek klātienē, MI pielietojumu pagaidām nesaskatām.", "Most work is done in person; we see no use for AI so far."},
		{"Nav speciālista, kurš varētu vadīt ieviešanu.", "There is no specialist who could lead the work."},
		{"Budžetā šim mērķim līdzekļu nav.", "There is no money for this in the budget."},
		{"Darbinieki atsevišķus rīkus izmanto pēc savas iniciatīvas.", "Employees use some tools on their own initiative."},
		{"Vispirms jāmaina novecojušās informācijas sistēmas.", "Outdated information systems have to be replaced first."},
		{"Nav skaidrs, kurus datus drīkst apstrādāt ārpus iestādes.", "It is not clear which data may be processed outside the institution."},
		{"Mazajām iestādēm nepieciešams centralizēts atbalsts.", "Small institutions need central support."},
		{"Lūdzam precizēt, kas tiek uzskatīts par MI risinājumu.", "Please clarify what counts as an AI solution."},
		{"IT pakalpojumus saņemam no ministrijas, paši lēmumus nepieņemam.", "We receive IT services from the ministry and do not decide ourselves."},
		{"Jautājumu izskatīsim, gatavojot nākamo stratēģiju.", "We will consider the matter when preparing the next strategy."},
		{"Nav ko piebilst.", "Nothing to add."},
		{"Nav", "None"},
		{"Mums ir septiņi darbinieki. Katrs dara trīs cilvēku darbu, un par mākslīgo intelektu domājam tikai tad, kad par to kāds jautā. Ja valsts dotu gatavu, drošu rīku ar skaidriem lietošanas noteikumiem, mēs to izmantotu jau rīt; paši izvēlēties, iepirkt un uzturēt neko nevaram.", "There are seven of us. Everybody does the work of three, and we think of artificial intelligence only when somebody asks about it. If the state gave us a ready and safe tool with clear rules of use we would use it tomorrow; we cannot choose, buy and maintain anything ourselves."},
		{"Naudas nav un tuvākajos gados nebūs.", "There is no money and there will be none in the next years."},
		{"Trūkst prasmju: vidējais vecums iestādē ir augsts, un mācībām laika nav.", "Skills are lacking: the average age in the institution is high, and there is no time for training."},
		{"Bažas rada drošība — darbinieki bez ziņas ievada dokumentus publiskos rīkos.", "Security is a worry: employees put documents into public tools without telling anyone."},
		{"Gaidām vienotas vadlīnijas visai valsts pārvaldei.", "We are waiting for common guidelines for all of public administration."},
		{"Vadlīnijas ir, bet tās neviens nelasa.", "There are guidelines, but nobody reads them."},
		{"Dati glabājas papīra formā, digitalizācija vēl nav pabeigta.", "Data is kept on paper; digitisation is not finished yet."},
		{"Nav skaidrs, kurš par šo jautājumu atbild nozarē.", "It is not clear who is responsible for this in the sector."},
		{"Labprāt piedalītos kopīgā izmēģinājuma projektā ar citām iestādēm.", "We would gladly take part in a joint pilot project with other institutions."},
		{"Iepirkuma process ir pārāk garš: kamēr to pabeidz, rīks jau novecojis.", "Procurement takes too long: by the time it is finished the tool is out of date."},
	},
	{
		{"Par MI izmantošanu lemj augstāka iestāde.", "A higher body decides on the use of AI."},
		{"Risinājuma izmantošanu pārtraucām pēc izmēģinājuma.", "We stopped using the solution after a trial."},
	},
}

// remarks gives each remark to one respondent.
func (a *answers) remarks() {
	a.notes = map[int]Text{}
	for n, who := range a.picked["use"] {
		takers := who.pick(len(remarks[n]), func(i int) float64 { return chance("remark", i) })
		for k, i := range takers.sorted() {
			a.notes[i] = remarks[n][k]
		}
	}
}
