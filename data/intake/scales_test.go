package intake_test

import (
	"slices"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
)

// ladder is an ordered list of answers, lowest first, and what stands apart.
type ladder struct {
	rungs   []string
	missing []string
}

// climbed checks that a ladder is recognised whichever way the sheet and its
// frequencies run.
func climbed(t *testing.T, ladders map[string]ladder) {
	t.Helper()
	for name, l := range ladders {
		for _, way := range []string{"upwards", "downwards"} {
			t.Run(name+" "+way, func(t *testing.T) {
				given := append(slices.Clone(l.rungs), l.missing...)
				if way == "downwards" {
					slices.Reverse(given)
				}
				rows := [][]any{{"ID", "Jautājums"}}
				for i, label := range given {
					for k := range 2 + (i*3)%4 { // the last are not the rarest
						rows = append(rows, []any{1000 + i*10 + k, cellOf(label)})
					}
				}
				q := recogniseOne(t, rows).Question("col:B")
				want(t, "kind", []any{q.Kind, q.Ordered(), q.Doubt}, "[scale true ]")
				want(t, "order", labels(q)[:min(len(l.rungs), len(q.Options))], l.rungs)
				var apart []string
				for _, o := range q.Options {
					if o.Missing {
						apart = append(apart, o.Label)
					}
				}
				slices.Sort(apart)
				kept := slices.Sorted(slices.Values(l.missing))
				want(t, "kept apart", apart, kept)
			})
		}
	}
}

// cellOf makes figures of figures, as a sheet does.
func cellOf(label string) any { return row(label)[0] }

func TestScalesInLatvian(t *testing.T) {
	climbed(t, map[string]ladder{
		"agreement":         {[]string{"Pilnībā nepiekrītu", "Drīzāk nepiekrītu", "Ne piekrītu, ne nepiekrītu", "Drīzāk piekrītu", "Pilnībā piekrītu"}, []string{"Nav viedokļa"}},
		"agreement of four": {[]string{"Noteikti nepiekrītu", "Drīzāk nepiekrītu", "Drīzāk piekrītu", "Noteikti piekrītu"}, []string{"Grūti pateikt"}},
		"frequency":         {[]string{"Nekad", "Reti", "Dažreiz", "Bieži", "Vienmēr"}, []string{"Nezinu"}},
		"frequency in time": {[]string{"Nekad", "Retāk nekā reizi gadā", "Reizi gadā", "Reizi mēnesī", "Reizi nedēļā", "Katru dienu"}, nil},
		"quality":           {[]string{"Ļoti slikti", "Slikti", "Viduvēji", "Labi", "Ļoti labi"}, []string{"Nevaru novērtēt"}},
		"extent":            {[]string{"Nemaz", "Nedaudz", "Vidēji", "Lielā mērā", "Ļoti lielā mērā"}, []string{"Nav informācijas"}},
		"importance":        {[]string{"Nav svarīgi", "Mazsvarīgi", "Vidēji svarīgi", "Svarīgi", "Ļoti svarīgi"}, []string{"Nezina / nav informācijas"}},
		"satisfaction":      {[]string{"Ļoti neapmierināts", "Drīzāk neapmierināts", "Drīzāk apmierināts", "Ļoti apmierināts"}, []string{"Grūti pateikt"}},
		"level":             {[]string{"Ļoti zems", "Zems", "Vidējs", "Augsts", "Ļoti augsts"}, []string{"Nav zināms"}},
		"yes to no":         {[]string{"Noteikti nē", "Drīzāk nē", "Drīzāk jā", "Noteikti jā"}, []string{"Nezinu, nevaru pateikt"}},
		"progress":          {[]string{"Nav uzsākts", "Plānots", "Uzsākts", "Daļēji ieviests", "Pilnībā ieviests"}, nil},
		"bands":             {[]string{"līdz 50", "51–200", "201–500", "virs 500"}, []string{"Nav informācijas"}},
		"money":             {[]string{"Līdz 10 000 eiro", "10 001–100 000 eiro", "Virs 100 000 eiro"}, []string{"Nav apzināts"}},
		"stages":            {[]string{"Nav plānots", "Tiek plānots", "Tiek ieviests", "Ieviests"}, nil},
	})
}

func TestScalesInEnglish(t *testing.T) {
	climbed(t, map[string]ladder{
		"agreement":         {[]string{"Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"}, []string{"Don't know"}},
		"agreement of six":  {[]string{"Strongly disagree", "Disagree", "Somewhat disagree", "Somewhat agree", "Agree", "Strongly agree"}, []string{"Don’t know / no opinion"}},
		"tend to":           {[]string{"Strongly disagree", "Tend to disagree", "Neutral", "Tend to agree", "Strongly agree"}, []string{"Not sure"}},
		"frequency":         {[]string{"Never", "Rarely", "Sometimes", "Often", "Always"}, []string{"Not applicable"}},
		"frequency in time": {[]string{"Never", "Less than once a year", "Yearly", "Monthly", "Weekly", "Daily"}, nil},
		"times":             {[]string{"Never", "Once a year", "Once a month", "Once a week", "Every day"}, []string{"Don't know"}},
		"quality":           {[]string{"Very poor", "Poor", "Fair", "Good", "Very good", "Excellent"}, []string{"No opinion"}},
		"extent":            {[]string{"Not at all", "To a small extent", "To a moderate extent", "To a large extent", "To a very great extent"}, []string{"Don't know"}},
		"importance":        {[]string{"Not at all important", "Slightly important", "Moderately important", "Very important", "Extremely important"}, nil},
		"satisfaction":      {[]string{"Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied", "Very satisfied"}, []string{"Prefer not to say"}},
		"confidence":        {[]string{"Not confident", "Slightly confident", "Very confident", "Completely confident"}, nil},
		"yes to no":         {[]string{"Definitely not", "Probably not", "Probably yes", "Definitely yes"}, []string{"Unsure"}},
		"ease":              {[]string{"Very difficult", "Difficult", "Neither easy nor difficult", "Easy", "Very easy"}, nil},
		"progress":          {[]string{"Not started", "Planned", "In progress", "Completed"}, nil},
		"bands":             {[]string{"Fewer than 50", "51–200", "201–500", "More than 500"}, []string{"Not known"}},
	})
}

func TestScalesInGerman(t *testing.T) {
	climbed(t, map[string]ladder{
		"agreement":       {[]string{"Stimme gar nicht zu", "Stimme eher nicht zu", "Teils/teils", "Stimme eher zu", "Stimme voll und ganz zu"}, []string{"Weiß nicht"}},
		"applies":         {[]string{"Trifft nicht zu", "Trifft eher nicht zu", "Trifft teilweise zu", "Trifft eher zu", "Trifft zu"}, []string{"Keine Angabe"}},
		"applies wholly":  {[]string{"Trifft überhaupt nicht zu", "Trifft eher nicht zu", "Trifft eher zu", "Trifft voll zu"}, nil},
		"frequency":       {[]string{"Nie", "Selten", "Manchmal", "Oft", "Immer"}, []string{"Weiß nicht"}},
		"frequency eher":  {[]string{"gar nicht", "selten", "eher selten", "eher häufig", "sehr häufig"}, nil},
		"quality":         {[]string{"Sehr schlecht", "Schlecht", "Mittel", "Gut", "Sehr gut"}, []string{"Kann ich nicht beurteilen"}},
		"importance":      {[]string{"Gar nicht wichtig", "Eher unwichtig", "Eher wichtig", "Sehr wichtig"}, []string{"Weiß nicht"}},
		"satisfaction":    {[]string{"Sehr unzufrieden", "Unzufrieden", "Neutral", "Zufrieden", "Sehr zufrieden"}, []string{"Keine Angabe"}},
		"level":           {[]string{"Sehr niedrig", "Niedrig", "Mittel", "Hoch", "Sehr hoch"}, nil},
		"yes to no":       {[]string{"Nein", "Eher nein", "Eher ja", "Ja"}, []string{"Weiß nicht"}},
		"bands of people": {[]string{"unter 50", "51–200", "201–500", "über 500"}, []string{"Weiß ich nicht"}},
	})
}

func TestScalesInRussian(t *testing.T) {
	climbed(t, map[string]ladder{
		"agreement":    {[]string{"Полностью не согласен", "Скорее не согласен", "Нейтрально", "Скорее согласен", "Полностью согласен"}, []string{"Затрудняюсь ответить"}},
		"frequency":    {[]string{"Никогда", "Редко", "Иногда", "Часто", "Всегда"}, []string{"Не знаю"}},
		"quality":      {[]string{"Очень плохо", "Плохо", "Удовлетворительно", "Хорошо", "Очень хорошо"}, []string{"Не знаю"}},
		"importance":   {[]string{"Совсем не важно", "Не очень важно", "Важно", "Очень важно"}, []string{"Затрудняюсь ответить"}},
		"satisfaction": {[]string{"Очень недоволен", "Недоволен", "Доволен", "Очень доволен"}, nil},
		"yes to no":    {[]string{"Определённо нет", "Скорее нет", "Скорее да", "Определённо да"}, []string{"Не знаю"}},
		"level":        {[]string{"Очень низкий", "Низкий", "Средний", "Высокий", "Очень высокий"}, []string{"Нет данных"}},
		"bands":        {[]string{"до 50", "51–200", "201–500", "более 500"}, []string{"Не знаю"}},
	})
}

func TestScalesInFigures(t *testing.T) {
	climbed(t, map[string]ladder{
		"one to five":       {[]string{"1", "2", "3", "4", "5"}, nil},
		"one to ten":        {[]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}, nil},
		"with don't know":   {[]string{"1", "2", "3", "4", "5"}, []string{"Nav informācijas"}},
		"labelled ends":     {[]string{"1 – pilnībā nepiekrītu", "2", "3", "4", "5 – pilnībā piekrītu"}, []string{"Nezinu"}},
		"ends in brackets":  {[]string{"1 (lowest)", "2", "3", "4", "5 (highest)"}, nil},
		"numbered wordings": {[]string{"1. Never", "2. Rarely", "3. Often", "4. Always"}, []string{"Don't know"}},
		"zero to ten":       {[]string{"0 (not at all likely)", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10 (extremely likely)"}, nil},
	})
}

// Numbered options without an order are no scale.
func TestNumberedOptionsAreNoScale(t *testing.T) {
	q := one(t, `
		ID | Šķērslis
		11 | 2. Drošības riski
		12 | 1. Finanšu trūkums
		13 | 2. Drošības riski
		14 | 3. Vadlīniju trūkums
		15 | 1. Finanšu trūkums
		16 | 2. Drošības riski`).Question("col:B")
	want(t, "kind", []any{q.Kind, q.Ordered()}, []any{survey.KindSingle, false})
}

func TestDontKnow(t *testing.T) {
	for label, is := range map[string]bool{
		"Nezinu": true, "nezina / nav informācijas": true, "Nav informācijas": true, "Nevaru novērtēt": true, "Don’t know": true,
		"I don't know": true, "Don't know / no opinion": true, "Weiß nicht": true, "Weiß ich nicht": true, "Keine Angabe": true, "Не знаю": true,
		"Затрудняюсь ответить": true, "Не могу оценить": true,
		"Nav": false, "Nē": false, "Never": false, "Nein": false, "Nezināšana par tiesībām": false, "Не нужно": false, "Not important": false,
	} {
		want(t, label, intake.DontKnow(label), is)
	}
}
