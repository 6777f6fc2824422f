package dragonfly.image;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/** How much heap a piece of work takes on the calling thread. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** Bytes allocated, whether or not collected since. */
    public static long bytes(Work work) throws Exception {
        long thread = Thread.currentThread().threadId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
