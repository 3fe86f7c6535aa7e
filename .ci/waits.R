# What R's survival makes of the tables that waits.py wrote: Rscript waits.R FOLDER
# Reads plan.csv (table, kind, interval, tau with a point between) and writes r.csv (table, group, what, time, value).

suppressMessages(library(survival))
folder <- commandArgs(trailingOnly = TRUE)[1]
plan <- read.csv(file.path(folder, "plan.csv"), colClasses = "character")
out <- file(file.path(folder, "r.csv"), "w")
writeLines("table,group,what,time,value", out)

say <- function(table, group, what, time, value) {
  lines <- sprintf("%s,%s,%s,%.17g,%s", table, group, what, time, ifelse(is.na(value), "", sprintf("%.17g", value)))
  if (length(lines) > 0) writeLines(lines, out)
}

waits <- function(name, rows, group, interval, horizons) {
  ended <- rows$status %in% c("1", "refused")
  entered <- !is.null(rows$entry)
  y <- if (entered) Surv(rows$entry, rows$days, ended) else Surv(rows$days, ended)
  fit <- survfit(y ~ 1, conf.type = interval, timefix = FALSE)
  say(name, group, "survival", fit$time, fit$surv)
  say(name, group, "low", fit$time, fit$lower)
  say(name, group, "high", fit$time, fit$upper)
  say(name, group, "atRisk", fit$time, fit$n.risk)
  middle <- summary(fit)$table
  say(name, group, "midpoint", 0, middle[["median"]])
  say(name, group, "midpointLow", 0, middle[["0.95LCL"]])
  say(name, group, "midpointHigh", 0, middle[["0.95UCL"]])
  for (horizon in horizons) {
    # R wants a horizon after the first time.
    if (entered || horizon > max(rows$days) || horizon <= min(rows$days)) next
    mean <- summary(fit, rmean = horizon)$table
    say(name, group, "rmst", horizon, mean[[grep("rmean$", names(mean))]])
    say(name, group, "rmstVariance", horizon, mean[[grep("^se\\(rmean\\)", names(mean))]]^2)
  }
  if (entered) return()
  state <- factor(rows$status, levels = c("0", "1", "refused", "withdrawn"))
  if (all(state == "0")) return()
  fit <- survfit(Surv(rows$days, state) ~ 1, conf.type = interval, timefix = FALSE)
  for (cause in fit$states[-1]) {
    column <- match(cause, fit$states)
    what <- if (cause == "1") "answered" else cause
    say(name, group, what, fit$time, fit$pstate[, column])
    for (horizon in horizons) {
      step <- sum(fit$time <= horizon)
      if (step == 0 || horizon > max(rows$days)) next
      say(name, group, paste0(what, "Variance"), horizon, fit$std.err[step, column]^2)
    }
    say(name, group, paste0(what, "Low"), fit$time, fit$lower[, column])
    say(name, group, paste0(what, "High"), fit$time, fit$upper[, column])
  }
}

for (index in seq_len(nrow(plan))) {
  table <- plan$table[index]
  rows <- read.csv(file.path(folder, paste0(table, ".csv")), colClasses = c(group = "character"))
  if (plan$kind[index] == "bounds") {
    y <- Surv(rows$low, rows$high, type = "interval2")
    fit <- survfit(y ~ 1)
    say(table, "", "turnbull", fit$time, fit$surv)
    next
  }
  rows$status <- as.character(rows$status)
  horizons <- as.numeric(strsplit(plan$tau[index], " ")[[1]])
  for (group in unique(rows$group)) waits(table, rows[rows$group == group, ], group, plan$interval[index], horizons)
  if (plan$kind[index] == "entered" || length(unique(rows$group)) < 2) next
  rows$ended <- rows$status %in% c("1", "refused")
  if (!any(rows$ended)) next
  test <- tryCatch(survdiff(Surv(days, ended) ~ group, data = rows, timefix = FALSE), error = function(e) NULL)
  if (is.null(test)) next
  df <- sum(test$exp > 0) - 1
  say(table, "", "chi2", 0, test$chisq)
  say(table, "", "df", 0, df)
  say(table, "", "p", 0, pchisq(test$chisq, df, lower.tail = FALSE))
}
close(out)
writeLines(as.character(packageVersion("survival")), file.path(folder, "r-version.txt"))
