package casefile

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestKeysOfAPrefix(t *testing.T) {
	s := stateOf(map[string]json.RawMessage{"a": json.RawMessage("1"), "b/1": json.RawMessage("1"), "b/2": json.RawMessage("1"), "b0": json.RawMessage("1"), "ā": json.RawMessage("1")})
	for prefix, want := range map[string]string{
		"": "a b/1 b/2 b0 ā", "b/": "b/1 b/2", "b": "b/1 b/2 b0", "ā": "ā", "c": "", "b/3": "",
	} {
		if got := strings.Join(slices.Collect(s.Keys(prefix)), " "); got != want {
			t.Errorf("%q: %q, want %q", prefix, got, want)
		}
	}
	for k := range s.Keys("b/") {
		if k != "b/1" {
			t.Error("going on after the loop was left")
		}
		break
	}
}

func TestAStateIsTheMapOfItsChanges(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	model := map[string]json.RawMessage{}
	s := stateOf(nil)
	for range 300 {
		changes := map[string]Change{}
		for range 1 + r.IntN(4) {
			k := fmt.Sprint(r.IntN(12))
			changes[k] = Change{Key: k}
			if r.IntN(3) > 0 {
				changes[k] = Change{Key: k, To: json.RawMessage(fmt.Sprint(r.IntN(9)))}
			}
		}
		var sorted []Change
		for _, k := range slices.Sorted(maps.Keys(changes)) {
			c := changes[k]
			sorted = append(sorted, c)
			if delete(model, k); c.To != nil {
				model[k] = c.To
			}
		}
		if s = s.with(sorted); !s.Equal(stateOf(model)) {
			t.Fatalf("after %v", sorted)
		}
	}
}
