package intake

import "strings"

// ladders are the ordered answers that questionnaires use, lowest first, with
// other wordings of one rung behind a comma.
var ladders = [][]string{
	rungs("nekad|ļoti reti|reti|dažreiz,reizēm,dažkārt|bieži|ļoti bieži|vienmēr,pastāvīgi"),
	rungs("pilnībā nepiekrītu,kategoriski nepiekrītu,noteikti nepiekrītu|nepiekrītu|drīzāk nepiekrītu,daļēji nepiekrītu|ne piekrītu, ne nepiekrītu;ne piekrītu ne nepiekrītu;neitrāli;neitrāls|drīzāk piekrītu;daļēji piekrītu|piekrītu|pilnībā piekrītu;pilnīgi piekrītu;noteikti piekrītu"),
	rungs("ļoti slikti,ļoti slikts|slikti,slikts|drīzāk slikti|viduvēji,apmierinoši,vidēji|drīzāk labi|labi,labs|ļoti labi,ļoti labs|izcili,teicami"),
	rungs("nemaz,nepavisam|nedaudz,maz,mazliet|daļēji|vidēji|lielā mērā,daudz|ļoti lielā mērā,ļoti daudz|pilnībā,pilnīgi"),
	rungs("ļoti zems,ļoti zema|zems,zema|vidējs,vidēja|augsts,augsta|ļoti augsts,ļoti augsta"),
	rungs("ļoti mazs,ļoti maza|mazs,maza|vidējs,vidēja|liels,liela|ļoti liels,ļoti liela"),
	rungs("noteikti nē|drīzāk nē|drīzāk jā|noteikti jā"),
	rungs("nav uzsākts,nav sākts|plānots|uzsākts|daļēji ieviests|ieviests,pilnībā ieviests"),
	rungs("not at all|very slightly|slightly,a little,to a small extent|somewhat,to some extent|moderately,to a moderate extent|very much,to a large extent,to a great extent,considerably|extremely,completely,fully,to a very great extent"),
	rungs("never|almost never|rarely,seldom|occasionally|sometimes|often,frequently|very often|almost always|always"),
	rungs("not used|partially used|sometimes used|often used|always used"),
	rungs("very low|low|medium,moderate|high|very high"),
	rungs("very poor,very bad|poor,bad|fair,average|good|very good|excellent"),
	rungs("small|medium|large"),
	rungs("beginner|intermediate|advanced|expert"),
	rungs("not at all likely|not very likely|somewhat likely|likely|very likely|extremely likely"),
	rungs("definitely not|probably not|probably|definitely"),
	rungs("gar nicht,nie,niemals|sehr selten|selten|eher selten|manchmal,gelegentlich|eher häufig|häufig,oft|sehr häufig,sehr oft|immer"),
	rungs("stimme gar nicht zu,stimme überhaupt nicht zu|stimme nicht zu|stimme eher nicht zu|teils/teils,teils teils,weder noch,neutral|stimme eher zu|stimme zu|stimme vollständig zu,stimme voll zu,stimme voll und ganz zu"),
	rungs("sehr schlecht|schlecht|mittel,befriedigend|gut|sehr gut"),
	rungs("sehr niedrig|niedrig|mittel|hoch|sehr hoch"),
	rungs("никогда|очень редко|редко|иногда|часто|очень часто|всегда"),
	rungs("полностью не согласен,полностью не согласна,совершенно не согласен|не согласен,не согласна|скорее не согласен,скорее не согласна|нейтрально,затрудняюсь|скорее согласен,скорее согласна|согласен,согласна|полностью согласен,полностью согласна"),
	rungs("очень плохо|плохо|удовлетворительно,средне|хорошо|очень хорошо|отлично"),
	rungs("очень низкий|низкий|средний|высокий|очень высокий"),
	rungs("определённо нет,определенно нет|скорее нет|скорее да|определённо да,определенно да"),
}

func rungs(list string) []string { return strings.Split(list, "|") }

// rungOf returns where a label stands on a ladder, or -1.
func rungOf(ladder []string, label string) int {
	for i, rung := range ladder {
		sep := ","
		if strings.Contains(rung, ";") {
			sep = ";"
		}
		for name := range strings.SplitSeq(rung, sep) {
			if name == label {
				return i
			}
		}
	}
	return -1
}

// degrees are adverbs that strengthen a word, in four languages.
var degrees = []struct {
	words string
	value float64
}{
	{"extremely|completely|totally|ārkārtīgi|pilnībā|pilnīgi|absolūti|äußerst|vollständig|völlig|крайне|полностью|абсолютно", 4},
	{"very|strongly|highly|ļoti|stipri|sehr|очень", 3},
	{"mostly|moderately|quite|fairly|diezgan|vidēji|ziemlich|mäßig|довольно|умеренно", 2},
	{"somewhat|rather|slightly|a little|partly|drīzāk|daļēji|nedaudz|mazliet|eher|teilweise|скорее|частично|немного", 1},
	{"not at all|nemaz|nepavisam|gar nicht|überhaupt nicht|совсем не|вовсе не", -5},
	{"not very|not so|ne pārāk|nicht sehr|не очень", -1},
}

// opposites turn a word into its contrary.
var opposites = []string{"un", "dis", "in", "im", "ne", "не", "не ", "nicht ", "not ", "nav "}

var neutral = words("neutral|neitrāli|neitrāla|neitrāls|neutrāli|neither agree nor disagree|neither|ne piekrītu, ne nepiekrītu|ne viens, ne otrs|weder noch|teils/teils|нейтрально|neither likely nor unlikely|neither satisfied nor dissatisfied|neither acceptable nor unacceptable|neither agree or disagree|gan piekrītu, gan nepiekrītu")

// degree takes the strengthening adverb off a label.
func degree(label string) (value float64, rest string) {
	for _, d := range degrees {
		for w := range strings.SplitSeq(d.words, "|") {
			if r, ok := strings.CutPrefix(label, w+" "); ok {
				return d.value, r
			}
		}
	}
	return 2.5, label
}

// likertRanks orders labels made of an adverb and a word or its contrary, such
// as "very important" or "somewhat unacceptable".
func likertRanks(labels []string) (ranks []float64, ok bool) {
	type rung struct {
		value   float64
		word    string
		neutral bool
	}
	var all []rung
	seen := map[string]bool{}
	for _, l := range labels {
		if neutral[l] || strings.HasPrefix(l, "neutral") {
			all = append(all, rung{neutral: true})
			continue
		}
		v, w := degree(l)
		all = append(all, rung{value: v, word: w})
		seen[w] = true
	}
	if len(seen) == 0 || len(seen) > 2 {
		return nil, false
	}
	positive, negative := "", ""
	for a := range seen {
		if len(seen) == 1 {
			positive = a
			continue
		}
		for b := range seen {
			for _, p := range opposites {
				if b == p+a {
					positive, negative = a, b
				}
			}
		}
	}
	if positive == "" || len(all) < 2 {
		return nil, false
	}
	distinct := map[float64]bool{}
	for _, r := range all {
		v := r.value
		switch {
		case r.neutral:
			v = 0
		case r.word == negative && negative != "":
			v = -v
		}
		ranks = append(ranks, v)
		distinct[v] = true
	}
	// Two labels of one rank say that the words mean something else here.
	return ranks, len(distinct) == len(labels)
}
