# R's side of ops/bench spdep: times localG and localG_perm(999) on the squares whose counts the
# bench wrote, and leaves values to compare. Gi* by include.self; permutation p of Gi, as spdep
# 1.2-7 resamples the unit itself under Gi*. Its column "Pr(z > E(Gi)) Sim" holds the lower tail.
suppressMessages(library(spdep))
folder <- commandArgs(TRUE)[1]
square <- function(side) {
  nb <- lapply(seq_len(side * side), function(i) {
    r <- (i - 1) %/% side; c <- (i - 1) %% side
    at <- outer(max(0, c - 1):min(side - 1, c + 1), (max(0, r - 1):min(side - 1, r + 1)) * side, "+") + 1
    as.integer(at[at != i])
  })
  class(nb) <- "nb"; attr(nb, "region.id") <- as.character(seq_len(side * side))
  attr(nb, "sym") <- TRUE
  nb
}
median_time <- function(rounds, f) median(sapply(seq_len(rounds), function(i) system.time(f())[["elapsed"]]))
wide <- nb2listw(include.self(square(400)), style = "B")
x <- as.numeric(scan(file.path(folder, "counts400.txt"), quiet = TRUE))
z <- as.numeric(localG(x, wide))
writeLines(format(z, digits = 17), file.path(folder, "z.txt"))
forZ <- median_time(5, function() localG(x, wide))
small <- nb2listw(square(100), style = "B")
y <- as.numeric(scan(file.path(folder, "counts100.txt"), quiet = TRUE))
set.seed(1)
forP <- median_time(1, function() p <<- localG_perm(y, small, nsim = 999, alternative = "greater"))
inner <- attr(p, "internals")
writeLines(format(inner[, grep("Sim", colnames(inner))[1]], digits = 17), file.path(folder, "p.txt"))
writeLines(format(c(forZ, forP), digits = 6), file.path(folder, "times.txt"))
