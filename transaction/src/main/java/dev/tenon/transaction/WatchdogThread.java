package dev.tenon.transaction;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One daemon thread that counts time for all transactions of a client. What is to be done at a deadline may block on a dead
 * network, so that it gets a daemon thread of its own: deadlines seldom pass, and one that hangs must not delay another.
 */
final class WatchdogThread implements Watchdog {
    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor timer;

    WatchdogThread() {
        timer = new ScheduledThreadPoolExecutor(1, action -> daemon("tenon-watchdog", action));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public Watch watch(Deadline deadline, Runnable action) {
        Future<?> due = timer.schedule(
                () -> daemon("tenon-deadline", action).start(),
                Math.max(0, deadline.remainingNanos()),
                TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    private static Thread daemon(String name, Runnable action) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        return thread;
    }
}
