# Values that TestAgainstR holds the package to, by R's own functions and the
# package survey: Rscript reference.R
options(digits = 15)
suppressMessages(library(survey))
show <- function(name, ...) cat(name, formatC(c(...), digits = 15, format = "g"), "\n")
cat(R.version.string, "survey", as.character(packageVersion("survey")), "\n")

for (x in list(c(44, 83), c(14, 83), c(5, 83), c(0, 17), c(17, 17), c(8, 17)))
  show(paste("wilson", x[1], x[2]), suppressWarnings(prop.test(x[1], x[2], correct = FALSE)$conf.int))

for (x in list(c(14, 83, 32, 87), c(44, 83, 61, 87), c(5, 83, 0, 29), c(3, 10, 9, 10))) {
  m <- matrix(c(x[1], x[2] - x[1], x[3], x[4] - x[3]), 2)
  show(paste("fisher", paste(x, collapse = " ")), fisher.test(m)$p.value)
  show(paste("score", paste(x, collapse = " ")), suppressWarnings(prop.test(x[c(1, 3)], x[c(2, 4)], correct = FALSE))$p.value)
}

job <- matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4, 4)
show("job satisfaction, exact", fisher.test(job)$p.value)
r <- suppressWarnings(chisq.test(job)); show("job satisfaction, chi-square", r$statistic, r$parameter, r$p.value)
party <- rbind(c(762, 327, 468), c(484, 239, 477))
r <- chisq.test(party); show("party, chi-square", r$statistic, r$parameter, r$p.value)
show("party, V", sqrt(r$statistic / sum(party)))

show("mcnemar 150 86", binom.test(86, 236)$p.value)
show("mcnemar 9 1", binom.test(1, 10)$p.value)
show("mcnemar 12 4", binom.test(4, 16)$p.value)
# Cochran's Q is Friedman's statistic of ticks: 6 ticked all three, 16 the first
# two, 2 the first and third, and so on.
ticks <- function(n, ...) matrix(rep(c(...), n), ncol = 3, byrow = TRUE)
drugs <- rbind(ticks(6, 1, 1, 1), ticks(16, 1, 1, 0), ticks(2, 1, 0, 1), ticks(4, 1, 0, 0),
               ticks(2, 0, 1, 1), ticks(4, 0, 1, 0), ticks(6, 0, 0, 1), ticks(6, 0, 0, 0))
f <- friedman.test(drugs); show("cochran", f$statistic, f$parameter, f$p.value)

p <- c(.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1)
show("holm", p.adjust(p, "holm"))
show("bh", p.adjust(p, "BH"))

sleep <- c(1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4)
show("mean", t.test(sleep)$conf.int, sd(sleep))
show("quartiles", quantile(sleep, c(.25, .5, .75)))
show("student", qt(.975, c(1, 10, 82)), qt(.995, 5))

# How many of a population may have it, by equal tails of the hypergeometric.
exact <- function(k, n, N) {
  K <- k:(N - n + k)
  range(K[phyper(k, K, N - K, n) > .025 & 1 - phyper(k - 1, K, N - K, n) > .025])
}
for (k in c(44, 14, 18, 46, 38, 32, 68, 10, 5, 0, 83)) show(paste("exact", k), exact(k, 83, 119))
show("exact 3 10 25", exact(3, 10, 25))
show("exact 1 10 1000", exact(1, 10, 1000))

d <- data.frame(type = factor(c(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3)),
                size = factor(c(1, 1, 2, 2, 3, 3, 3, 1, 1, 1, 2, 2, 2, 3, 1, 2, 2, 3, 3, 1)),
                y = c(1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0))
s <- rake(svydesign(ids = ~1, weights = rep(2, 20), data = d), list(~type, ~size),
          list(data.frame(type = factor(1:3), Freq = c(10, 18, 12)), data.frame(size = factor(1:3), Freq = c(20, 8, 12))),
          control = list(maxit = 1000, epsilon = 1e-12))
w <- weights(s)
show("raking", w / mean(w))
show("raking, share", svymean(~y, s)[1])
show("raking, design effect", length(w) * sum(w^2) / sum(w)^2)
