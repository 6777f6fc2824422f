package dragonfly.app.tasks;

import java.util.List;
import java.util.concurrent.Executor;

/** Carries progress from running work to its job, many reports in one visit to the screen. */
final class JobTicket implements Ticket {
    private record Report(double fraction, String sentence) {}

    private final Job job;
    private final Mailbox<Report> reports;

    JobTicket(Job job, Executor screen) {
        this.job = job;
        this.reports = new Mailbox<>(screen, this::showLast);
    }

    @Override
    public void progress(double fraction, String sentence) {
        reports.post(new Report(fraction, sentence));
    }

    @Override
    public boolean cancelled() {
        return job.isCancelled();
    }

    private void showLast(List<Report> batch) {
        Report last = batch.getLast();
        job.report(last.fraction(), last.sentence());
    }
}
