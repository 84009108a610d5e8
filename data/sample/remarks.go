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
