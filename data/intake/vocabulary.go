package intake

import (
	"strings"
	"unicode/utf8"

	"izpete/data/survey"
)

// key folds a value for looking it up in the lists below: case, white space,
// typographic apostrophes and closing punctuation do not matter there.
func key(s string) string {
	if !folded(s) {
		s = survey.Fold(s)
	}
	s = strings.ToLower(s)
	if strings.ContainsAny(s, "’‘`") {
		s = apostrophes.Replace(s)
	}
	return strings.TrimRight(s, ".!")
}

var apostrophes = strings.NewReplacer("’", "'", "‘", "'", "`", "'")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.SplitSeq(list, "|") {
		m[w] = true
	}
	return m
}

// Survey tools write a tick in the language of the survey.
var (
	yesWords = words("1|jā|ja|yes|y|true|taisnība|patiess|x|х|✓|✔|☒|☑|да|oui|taip|jah|checked|selected|quoted|atzīmēts|ir|+")
	noWords  = words("0|nē|nein|no|n|false|nepatiess|☐|нет|non|ne|ei|unchecked|not selected|not quoted|nav atzīmēts|nav")
)

func isYes(s string) bool { return len(s) <= longestMark && yesWords[key(s)] }
func isNo(s string) bool  { return len(s) <= longestMark && noWords[key(s)] }

// blankWords stand for an empty cell in sheets kept by hand; -99 is what
// Qualtrics writes for a question that was seen and not answered.
var blankWords = words("-|--|---|–|—|−|.|..|…|-99|nav atbildes|no answer|no response|keine antwort|нет ответа|nan|null|<na>|(blank)|(tukšs)|#div/0!|#ref!|#name?|#value!|#num!|#null!|#spill!|#calc!")

func isBlankWord(s string) bool {
	return s == "" || len(s) <= longestMark && blankWords[strings.ToLower(s)]
}

// longestMark bounds the length of marks in bytes, so that long answers are not
// looked up.
const longestMark = 28

// notAskedWords say without doubt that the respondent was routed past.
var notAskedWords = words("nav jautāts|netika jautāts|nav uzdots|not asked|not displayed|nicht gefragt|не задавался|#n/a|#neattiecas")

// naWords say it in most tools, but are an option of the questionnaire in some.
var naWords = words("n/a|n.a|na|n/p")

// missingWords are answers that tell nothing; missingStarts are how longer ones
// begin.
var missingWords = words("nezinu|nezina|nav informācijas|nav informācija|nav apzināts|nav apzināta|nav apzināti|nav zināms|nav zināma|nav zināmi|nav datu|grūti pateikt|grūti atbildēt|nevaru pateikt|nevar pateikt|nav viedokļa|nevēlos atbildēt|nav attiecināms|neattiecas|nevaru novērtēt|nevar novērtēt|nevaru atbildēt|nezinu / nav informācijas|nezina / nav informācijas|" +
	"don't know|dont know|do not know|i don't know|i do not know|dk|no information|not known|unknown|not sure|i'm not sure|i am not sure|unsure|no opinion|cannot say|can't say|prefer not to answer|prefer not to say|i prefer not to answer|i prefer not to answer it|i prefer not to say|i cannot remember|i can't remember|not applicable|n/a|undecided|" +
	"weiß nicht|weiss nicht|weiß ich nicht|weiss ich nicht|kann ich nicht sagen|keine angabe|keine angaben|kann ich nicht beurteilen|keine meinung|" +
	"не знаю|затрудняюсь ответить|не могу оценить|не могу сказать|не могу ответить|нет информации|нет данных|неизвестно")

var missingStarts = []string{"nezinu", "nezina", "nav informācijas", "don't know", "do not know", "i don't know", "i do not know", "grūti pateikt", "weiß nicht", "не знаю", "затрудняюсь", "not sure"}

// longestMissing bounds the length of such options in bytes: a longer text says
// something, whatever it begins with.
const longestMissing = 150

// isMissing tells whether an option is "don't know" or the like.
func isMissing(label string) bool {
	if len(label) > longestMissing {
		return false
	}
	k := key(label)
	if missingWords[k] {
		return true
	}
	for _, s := range missingStarts {
		rest, ok := strings.CutPrefix(k, s)
		if ok && (rest == "" || strings.ContainsAny(rest[:1], ",/(;") || utf8.RuneCountInString(rest) <= 25 && rest[0] == ' ') {
			return true
		}
	}
	return false
}

// isOther tells whether an option is the open "other".
func isOther(label string) bool {
	k := key(label)
	for _, s := range []string{"cits", "cita", "citi", "citas", "cits variants", "other", "others", "sonstiges", "sonstige", "andere", "anderes", "другое", "иное", "further"} {
		if rest, ok := strings.CutPrefix(k, s); ok && (rest == "" || strings.ContainsAny(rest[:1], " ,:(/-[_") || strings.Trim(rest, "0123456789") == "") {
			return true
		}
	}
	return false
}

// asksText tells whether a heading belongs to the box beside "other".
func asksText(heading string) bool {
	k := key(heading)
	for _, s := range []string{"please specify", "specify", "please say", "norādiet", "lūdzu, nor", "lūdzu nor", "bitte angeben", "bitte nennen", "укажите", "[other]", "[comment]", "_text", "- text", "_other"} {
		if strings.Contains(k, s) {
			return true
		}
	}
	return k == "other" || isOther(heading)
}

// isSign tells whether a value is a tick, an empty box or a mark for no answer.
func isSign(s string) bool {
	return isYes(s) || isNo(s) || isBlankWord(s) || notAskedWords[key(s)] || naWords[key(s)]
}
