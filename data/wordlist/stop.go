package wordlist

import (
	"io/fs"
	"slices"
	"strings"
	"sync"

	"izpete/assets"
	"izpete/data/words"
)

// stopWords returns the words of a language that say nothing by themselves.
var stopWords = sync.OnceValue(func() map[words.Lang]map[string]bool {
	all := map[words.Lang]map[string]bool{}
	for _, l := range words.Langs {
		raw, err := fs.ReadFile(assets.StopWords, "stopwords/"+string(l)+".txt")
		if err != nil {
			panic(err) // they are built into the program
		}
		all[l] = map[string]bool{}
		for line := range strings.Lines(string(raw)) {
			if !strings.HasPrefix(line, "#") {
				for _, word := range strings.Fields(line) {
					all[l][word] = true
				}
			}
		}
	}
	return all
})

// Stop tells whether a word in small letters says nothing by itself.
func Stop(l words.Lang, word string) bool { return stopWords()[l][word] }

// mostGuessed is how many texts are looked at to guess their language.
const mostGuessed = 400

// Guess tells in which language texts are probably written: the one of whose
// small words they have more; letters that only Latvian has count too. Of
// nothing it is the first language of the program.
func Guess(texts []string) words.Lang {
	score := map[words.Lang]int{}
	for _, text := range texts[:min(len(texts), mostGuessed)] {
		for t := range Tokens(text) {
			for _, l := range words.Langs {
				if Stop(l, t.Word) {
					score[l]++
				}
			}
			if strings.ContainsAny(t.Word, "āčēģīķļņšūž") {
				score[words.Latvian]++
			}
		}
	}
	return slices.MaxFunc(words.Langs, func(a, b words.Lang) int { return score[a] - score[b] })
}

// Stem returns what the forms of a word in small letters have in common.
func Stem(l words.Lang, word string) string {
	if l == words.English {
		return english(word)
	}
	return latvian(word)
}
