package io.bearhug.benchmarks.match;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * The most heap this process has used, from a moment on. The peaks of the heap's parts are added, although they need not coincide.
 *
 * @param pools parts of the heap
 */
record PeakMemory(List<MemoryPoolMXBean> pools) {

    private static final long MEGABYTE = 1024L * 1024;

    static PeakMemory start() {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        return new PeakMemory(heap);
    }

    long megabytes() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
