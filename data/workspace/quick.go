package workspace

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"slices"

	"izpete/data/casefile"
	"izpete/data/survey"
)

// quickFrom is the size of a workbook, in bytes, from which a recognised survey
// is kept with the case: below it reading the workbook again takes no time that
// a person would notice.
const quickFrom = 1 << 20

const keyQuick = "survey/"

// mark tells whether a kept survey is what this build of the program would make
// of the workbook under these corrections; anything else is made anew.
func mark(build, sha string, steps []Correction) []byte {
	sum := sha256.Sum256([]byte(build + "\n" + sha + "\n" + listed(steps)))
	return sum[:]
}

// recall puts the surveys that the case keeps ready among those known, so that
// opening a large one does not read its workbook again.
// It reports whether any was there.
func (w *Workspace) recall(f *casefile.File, known versions) (any bool) {
	w.quick(f, func(r record, steps []Correction, m []byte) {
		kept, ok := f.Cache(keyQuick + r.SHA256)
		if !ok || !bytes.HasPrefix(kept, m) {
			return
		}
		s, err := survey.Decode(kept[len(m):])
		if err != nil || s.Source != r.Source {
			w.deps.Log.Warn("recall survey", "file", r.File, "error", err)
			return
		}
		known.put(r.SHA256, steps, s)
		any = true
	})
	return any
}

// prove reads the workbooks of a case that was opened by what it kept ready,
// and puts right what does not follow from them: figures rest on the workbooks,
// and whoever can write to the file could have written something else beside
// them.
func (w *Workspace) prove(ctx context.Context, f *casefile.File, recalled []*survey.Survey) {
	known := versions{}
	surveys, err := readSources(ctx, f, known)
	if err != nil {
		w.deps.Log.Warn("prove surveys", "error", err)
		return
	}
	if slices.EqualFunc(recalled, surveys, sameSurvey) {
		return
	}
	w.deps.Log.Error("a kept survey does not follow from its workbook", "case", f.Name())
	w.mu.Lock()
	current := w.file == f
	if current {
		// The case may have been corrected in the meantime.
		if w.known = known; w.resetSources() == nil {
			w.refold()
		}
	}
	w.mu.Unlock()
	if !current {
		return
	}
	if err := f.DropCache(); err != nil {
		w.deps.Log.Warn("drop kept surveys", "error", err)
	}
	w.signal(DataChanged, FilterChanged, FindingsChanged)
}

func sameSurvey(a, b *survey.Survey) bool {
	x, errX := survey.Encode(a)
	y, errY := survey.Encode(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// keep stores the large surveys of a case that has just been opened. A case
// that cannot be written to, or a full disk, only makes the next opening slow.
func (w *Workspace) keep(f *casefile.File, known versions) {
	if f.ReadOnly() {
		return
	}
	w.quick(f, func(r record, steps []Correction, m []byte) {
		if kept, ok := f.Cache(keyQuick + r.SHA256); ok && bytes.HasPrefix(kept, m) {
			return
		}
		s := known.get(r.SHA256, steps)
		if s == nil {
			return
		}
		data, err := survey.Encode(s)
		if err == nil {
			err = f.PutCache(keyQuick+r.SHA256, append(m, data...))
		}
		if err != nil {
			w.deps.Log.Warn("keep survey", "file", r.File, "error", err)
		}
	})
}

// quick goes through the workbooks that are worth keeping.
func (w *Workspace) quick(f *casefile.File, do func(r record, steps []Correction, mark []byte)) {
	if w.deps.Build == "" {
		return
	}
	for _, r := range sourceRecords(f) {
		steps, _, err := storedSteps(f.State(), r.SHA256)
		if err != nil || r.Kind == kindForms || r.Size < quickFrom {
			continue
		}
		do(r, steps, mark(w.deps.Build, r.SHA256, steps))
	}
}

// BuildOf names a build of the program by the size and time of its file; "" when
// there is none, and then nothing is kept.
func BuildOf(executable string) string {
	info, err := os.Stat(executable)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%d %d", info.Size(), info.ModTime().UnixNano())
}
