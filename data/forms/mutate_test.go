package forms_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"izpete/data/forms"
	"izpete/data/survey"
)

// However many rows are put in, and with some of the labels misspelt, every
// answer that is read is the right one; one that cannot be found is told.
func TestAnswersSurviveChanges(t *testing.T) {
	p := profileOf(t)
	want := said(t, p, filled())
	found, all := 0, 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		lines := filled()
		for range r.IntN(3) {
			i := 1 + r.IntN(len(lines)-1)
			lines = insert(lines, i, []string{"|", "Lūdzam atbildēt līdz piektdienai|", "|piezīme"}[r.IntN(3)])
		}
		if column := r.IntN(6); column == 0 {
			lines = before(lines)
		} else if column == 1 {
			lines = between(lines)
		}
		for range r.IntN(4) {
			i := r.IntN(len(lines))
			lines[i] = misspelt(r, lines[i])
		}
		got := said(t, p, lines)
		for id, w := range want {
			if id == "notes" {
				continue
			}
			all++
			switch g := got[id]; {
			case g == w:
				found++
			case g == "?" && strings.Contains(got["notes"], forms.QuestionGone):
			default:
				t.Errorf("seed %d: %s is %q, want %q\n%s\n%s", seed, id, g, w, strings.Join(lines, "\n"), got["notes"])
			}
		}
	}
	if found*100 < all*99 {
		t.Errorf("%d of %d answers found", found, all)
	}
}

// misspelt changes a letter or two of the first text of a line.
func misspelt(r *rand.Rand, line string) string {
	cells := strings.Split(line, "|")
	for i, c := range cells {
		letters := []rune(c)
		if len(letters) < 6 {
			continue
		}
		k := 3 + r.IntN(len(letters)-4)
		switch r.IntN(3) {
		case 0:
			letters[k] = 'ō'
		case 1:
			letters = append(letters[:k], letters[k+1:]...)
		default:
			letters = append(letters[:k], append([]rune("zz"), letters[k:]...)...)
		}
		cells[i] = string(letters)
		break
	}
	return strings.Join(cells, "|")
}

// said is the answer to each question of one form, and its notes.
func said(t *testing.T, p *forms.Profile, lines []string) map[string]string {
	t.Helper()
	r, err := forms.Read(context.Background(), p, "anketas", book(sheet("Anketa", lines...)))
	must(t, err)
	if r.Table().Len() != 1 {
		t.Fatalf("left out: %s\n%s", r.Forms[0].LeftOut, strings.Join(lines, "\n"))
	}
	got := map[string]string{"notes": codes(&r.Forms[0])}
	for i, q := range r.Table().Questions {
		s := one(r, i)
		if q.Charted() && s != "?" {
			s = ""
			for k, o := range q.Options {
				s += fmt.Sprint(o.Label, q.State(k, 0) == survey.Ticked, " ")
			}
		}
		got[q.ID] = s
	}
	return got
}
