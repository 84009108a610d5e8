package sample

import (
	"fmt"
	"slices"
	"strings"

	"izpete/data/stats"
)

// paragraph is a line of the last sheet.
type paragraph struct {
	text    string
	heading bool
}

// about is the prose that goes with the data: what they are and are not.
func about(lang string) []paragraph {
	var p []paragraph
	head := func(t Text) { p = append(p, paragraph{t.In(lang), true}) }
	say := func(t Text) { p = append(p, paragraph{t.In(lang), false}) }

	head(Text{"Par datiem", "About the data"})
	say(Text{
		"Šie dati ir izdomāti. Tie veidoti tā, lai, tos saskaitot, iznāktu īpatsvari, kurus Latvijas Republikas Valsts kontrole 2025. gada 8. maijā publicēja situācijas izpētē par mākslīgā intelekta (MI) attīstību valsts pārvaldē.",
		"These data are invented. They are made so that counting them gives the shares which the State Audit Office of Latvia published on 8 May 2025 in its situational review of artificial intelligence (AI) in public administration.",
	})
	say(Text{
		"Neviena atbilde nav saistīta ar īstu iestādi vai dokumentu: nosaukumi, tipi, lielumi, datumi, piezīmes un atbilžu savstarpējās sakarības ir izdomātas.",
		"No answer belongs to a real institution or document: names, types, sizes, dates, remarks and how the answers hang together are invented.",
	})
	say(Text{
		fmt.Sprintf("Uzaicinātas %d iestādes, atbildēja %d; abi skaitļi ir publicēti. Darblapā „%s” ir visas uzaicinātās.", Invited, Answered, sheetInvited.LV),
		fmt.Sprintf("%d institutions were invited and %d answered; both figures are published. The sheet “%s” lists all that were invited.", Invited, Answered, sheetInvited.EN),
	})

	head(Text{"Kā lasīt darblapas", "How to read the sheets"})
	say(Text{
		fmt.Sprintf("Darblapā „%s” viena rinda ir viena iestāde, darblapā „%s” – viens nozares politikas plānošanas dokuments.", sheetAnswers.LV, sheetDocuments.LV),
		fmt.Sprintf("In the sheet “%s” a row is an institution, in the sheet “%s” a sector policy planning document.", sheetAnswers.EN, sheetDocuments.EN),
	})
	say(Text{
		"„1” – atbilžu variants atzīmēts, „0” – nav atzīmēts, „N/A” – iestādei jautājums netika uzdots, tukša šūna – atbildes nav.",
		"“1” – the option is ticked, “0” – it is not, “N/A” – the institution was not asked, an empty cell – there is no answer.",
	})
	say(Text{
		"Q5 netika uzdots iestādēm, kuras Q3 atzīmēja „Cita atbilde”. Q10, Q12 un Q13 uzdoti 17 iestādēm, kurām risinājums ir: 14 to aktīvi izmanto, 3 to izmēģina.",
		"Q5 was not put to institutions that ticked “Other answer” in Q3. Q10, Q12 and Q13 were put to the 17 institutions that have a solution: 14 use it actively, 3 are trying it out.",
	})
	say(Text{
		"Q15 un Q16 publicētajā izpētē nav; tie pievienoti, lai paraugā būtu arī skala un skaitļi.",
		"Q15 and Q16 are not in the published review; they were added so that the sample also holds a scale and numbers.",
	})

	head(Text{"Bāzes", "Bases"})
	for _, s := range Deck {
		say(base(s))
	}
	return p
}

// base says what a slide's shares are shares of, and what else they could be.
func base(s Slide) Text {
	t := Text{
		fmt.Sprintf("%s – bāze %d.", s.Heading().LV, s.Base),
		fmt.Sprintf("%s – base %d.", s.Heading().EN, s.Base),
	}
	if s.Note.LV != "" {
		t.LV += " " + s.Note.LV
		t.EN += " " + s.Note.EN
	}
	if !s.Published {
		others := join(otherBases(s))
		t.LV += fmt.Sprintf(" Līdz %d atbilst arī bāzes: %s.", Answered, others)
		t.EN += fmt.Sprintf(" Up to %d these bases fit as well: %s.", Answered, others)
	}
	return t
}

// otherBases lists the bases up to all who answered, other than the chosen one,
// from which every printed percentage of a slide can come.
func otherBases(s Slide) []int {
	var printed []stats.Printed
	for _, o := range s.Options {
		printed = append(printed, stats.Printed{Units: o.Percent})
	}
	fits := stats.Bases(printed, Answered, s.closed())
	return slices.DeleteFunc(fits, func(n int) bool { return n == s.Base })
}

// closed tells whether the options of a slide add up to its base.
func (s Slide) closed() bool {
	sum := 0
	for _, o := range s.Options {
		sum += o.Count
	}
	return sum == s.Base
}

func join(numbers []int) string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = fmt.Sprint(n)
	}
	return strings.Join(parts, ", ")
}
