package breakdowns_test

import (
	"strings"
	"testing"

	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// A question of a whole page, such as one that asks for consent, does not push the
// figure out of the panel.
func TestALongQuestionLeavesTheFigureInSight(t *testing.T) {
	f := empty(t)
	long := "Vai piekrītat? " + strings.Repeat("Lūdzu izlasiet šo paskaidrojumu. ", 60) + "Paldies"
	f.load("anketa.csv", []byte("Iestāde,"+long+"\n"+strings.Repeat("Iestāde,Jā\n", 30)+"Cita,Nē\n"))
	table := f.of.Tables()[0]
	f.of.Select(workspace.Selection{Table: table.ID, Question: table.Questions[1].ID, Option: 0})
	f.drain()
	f.frame()
	panel := strings.Join(uitest.Texts(f.page.Inspector()), " ")
	if !strings.Contains(panel, "Vai piekrītat?") || !strings.Contains(panel, "no\u00a031") || strings.Contains(panel, "Paldies") {
		t.Errorf("the panel says %q", panel)
	}
}
