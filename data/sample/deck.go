package sample

// Text is a text in both languages of the samples.
type Text struct{ LV, EN string }

// In returns the text in a language, "lv" or "en".
func (t Text) In(lang string) string {
	if lang == English {
		return t.EN
	}
	return t.LV
}

// The languages of the samples.
const (
	Latvian = "lv"
	English = "en"
)

// Slide is one chart of the deck that the sample reproduces, with the shares
// as they were published.
type Slide struct {
	ID       string // as in the deck: "obstacles"
	Sheet    Text   // the sheet that answers it
	Code     string // the number of its question: "Q7"
	Question Text   // wording of the question, without the number
	Base     int    // how many answered in the sample
	Asked    int    // how many were asked
	// Published tells whether the deck itself says what the base is.
	Published bool
	Note      Text // what has to be said about the base; empty when nothing
	Options   []Figure
}

// Figure is one published share.
type Figure struct {
	Option  Text
	Percent int // whole percent, as published
	Count   int // of the slide's base; rounds to Percent
}

// Heading is how the question is called in the workbook.
func (s Slide) Heading() Text {
	return Text{s.Code + ". " + s.Question.LV, s.Code + ". " + s.Question.EN}
}

var (
	sheetAnswers   = Text{"Atbildes", "Answers"}
	sheetDocuments = Text{"Dokumenti", "Documents"}
	sheetInvited   = Text{"Uzaicinātās", "Invited"}
	sheetAbout     = Text{"Par datiem", "About the data"}
)

// Invited and Answered are the sizes of the survey, as published.
const (
	Invited  = 119
	Answered = 83
)

var chosenBase = Text{
	"Kopsavilkumā bāze nav publicēta; izvēlēta viena no tām, kurai atbilst visi īpatsvari.",
	"The deck does not publish the base; it is one of those that fit all the shares.",
}

// Deck holds every figure of the situational review "Development of artificial
// intelligence in Latvia" of the State Audit Office of Latvia (8 May 2025).
var Deck = []Slide{
	{
		ID: "use", Sheet: sheetAnswers, Code: "Q3", Base: 83, Asked: 83, Published: true,
		Question: Text{"MI izmantošana", "Use of AI"},
		Note: Text{
			"Trīs publicētie īpatsvari kopā ir 94 %; atlikušās 5 no 83 iestādēm atzīmējušas „Cita atbilde”.",
			"The three published shares add up to 94 %; the remaining 5 of 83 ticked “Other answer”.",
		},
		Options: []Figure{
			{useActive, 17, 14},
			{usePlanned, 22, 18},
			{useNone, 55, 46},
		},
	},
	{
		ID: "impact", Sheet: sheetAnswers, Code: "Q5", Base: 63, Asked: 78,
		Question: Text{"Pozitīvā ietekme", "Positive impact"},
		Note: Text{
			"21 % nevar rasties no 83 atbildēm (17 no 83 ir 20,5 %, 18 no 83 ir 21,7 %); izvēlēta bāze 63, kurai atbilst visi četri īpatsvari.",
			"21 % cannot come from 83 answers (17 of 83 is 20.5 %, 18 of 83 is 21.7 %); the base of 63 fits all four shares.",
		},
		Options: []Figure{
			{Text{"Pakalpojuma sniegšanai nepieciešamā laika samazināšanās", "Less time needed to deliver a service"}, 30, 19},
			{Text{"Kvalitātes uzlabošanās", "Better quality"}, 22, 14},
			{Text{"Procesu optimizācija", "Process optimisation"}, 21, 13},
			{Text{"Izmaksu samazināšana", "Lower costs"}, 10, 6},
		},
	},
	{
		ID: "obstacles", Sheet: sheetAnswers, Code: "Q7", Base: 83, Asked: 83, Published: true,
		Question: Text{"Šķēršļi MI ieviešanai", "Obstacles to introducing AI"},
		Options: []Figure{
			{Text{"Finanšu trūkums", "Lack of finance"}, 53, 44},
			{Text{"Drošības riski", "Security risks"}, 53, 44},
			{Text{"Vadlīniju trūkums", "Lack of guidelines"}, 46, 38},
			{Text{"Neizpratne par juridiskajiem jautājumiem", "Unclear legal questions"}, 39, 32},
		},
	},
	{
		ID: "prerequisites", Sheet: sheetAnswers, Code: "Q8", Base: 83, Asked: 83, Published: true,
		Question: Text{"Priekšnoteikumi", "Prerequisites"},
		Options: []Figure{
			{Text{"Datu un kiberdrošības pārvaldība", "Data and cybersecurity governance"}, 82, 68},
			{Text{"Nodarbināto prasmes", "Skills of employees"}, 76, 63},
			{Text{"MI attīstības finansējums", "Funding for AI development"}, 75, 62},
			{Text{"Izpratne par tiesiskajiem aspektiem", "Understanding of legal aspects"}, 73, 61},
			{Text{"Zināšanu apmaiņa", "Exchange of knowledge"}, 73, 61},
		},
	},
	{
		ID: "strategy", Sheet: sheetDocuments, Code: "Q9", Base: 41, Asked: 41, Note: chosenBase,
		Question: Text{"Nozares politikas plānošanas dokumentos ir iekļauta informācija par MI risinājumiem", "Sector policy planning documents include information on AI solutions"},
		Options: []Figure{
			{Text{"Nē", "No"}, 54, 22},
			{Text{"Nav informācijas", "No information"}, 34, 14},
			{Text{"Jā", "Yes"}, 12, 5},
		},
	},
	{
		ID: "guidelines", Sheet: sheetAnswers, Code: "Q10", Base: 16, Asked: 17, Note: chosenBase,
		Question: Text{"Iekšējās vadlīnijas darbiniekiem drošai MI izmantošanai", "Internal guidelines for employees on safe use of AI"},
		Options: []Figure{
			{Text{"Nē, bet plānots izstrādāt", "No, but planned"}, 69, 11},
			{Text{"Nē", "No"}, 25, 4},
			{Text{"Jā", "Yes"}, 6, 1},
		},
	},
	{
		ID: "costs", Sheet: sheetAnswers, Code: "Q12", Base: 17, Asked: 17, Note: chosenBase,
		Question: Text{"MI risinājuma ieviešanas izmaksas", "Cost of introducing the AI solution"},
		Options: []Figure{
			{Text{"0–10 000 eiro", "EUR 0–10,000"}, 47, 8},
			{Text{"100 000–250 000 eiro", "EUR 100,000–250,000"}, 6, 1},
			{Text{"Virs 250 000 eiro", "Over EUR 250,000"}, 6, 1},
			{Text{"Nav apzināts", "Not known"}, 41, 7},
		},
	},
	{
		ID: "skills-risk", Sheet: sheetAnswers, Code: "Q13", Base: 17, Asked: 17, Note: chosenBase,
		Question: Text{"Riski saistībā ar nodarbināto zemo zināšanu līmeni MI jomā", "Risks from employees' low level of AI knowledge are recognised"},
		Options: []Figure{
			{Text{"Nē", "No"}, 65, 11},
			{Text{"Jā", "Yes"}, 35, 6},
		},
	},
}

// slide finds a slide of the deck by its id.
func slide(id string) Slide {
	for _, s := range Deck {
		if s.ID == id {
			return s
		}
	}
	panic("sample: no slide " + id)
}
