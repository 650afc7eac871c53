@NullMarked
package io.bearhug.matching.model;

import org.jspecify.annotations.NullMarked;
