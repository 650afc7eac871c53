@NullMarked
package io.bearhug.benchmarks.table;

import org.jspecify.annotations.NullMarked;
