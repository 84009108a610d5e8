package workspace

// Areas are the ids of the readiness areas, in the order of the overview; each
// is named by the words under "area.<id>".
var Areas = []string{
	"strategy", "regulation", "budget", "human-capital", "security", "infrastructure", "projects", "digital-maturity", "nlp",
}
