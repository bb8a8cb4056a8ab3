/** MariaDB and MySQL: urls, connections, types, errors, DDL and quirks. */
@NullMarked
package dev.tenon.mariadb;

import org.jspecify.annotations.NullMarked;
