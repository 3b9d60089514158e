#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# export_test.sh PROGRAM ROOT: a run and a comparison as files, which Python (xarray, pandas) and R read back and hold against the program's own
# numbers; the code that the documentation prints; and what happens when a file cannot be written.
set -uo pipefail
# shellcheck source=tests/cli/lib.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"
python=/usr/bin/python3  # the one that Debian's packages belong to
[[ -x $python ]] || python=python3
# reads COMMAND…: another program reads what was written.
reads() { ((++checks)); "$@" >out 2>err </dev/null || { cat out; fail "$* (script/setup test installs what it needs)"; }; }

echo "# two runs under the same luck, and that they were compared"
horizon=(--until 2024-06-30 --seed 3)
run 0 run el-salvador "${horizon[@]}" --replicates 3 --store --csv run.csv
run 0 run no-emergency "${horizon[@]}" --replicates 2 --store
run 0 runs tag 1 "as it was"
run 0 compare "as it was" 2
id=$(sed -n 's/.*comparison \(c[0-9a-f]*\):.*/\1/p' out)

echo "# a run"
run 0 export "as it was" --csv run_years.csv --netcdf run_years.nc --summary run_summary.csv
says out "run_years.nc: run 1, 1 scenario × 3 replicates × 15 years × "
run 0 export 1 --monthly --csv run_months.csv --netcdf run_months.nc
says out "run_months.nc: run 1, 1 scenario × 3 replicates × 174 months × "
((++checks))
cmp -s <(grep -v '^# \(command\|exported by\):' run.csv) <(grep -v '^# \(command\|exported by\):' run_months.csv) || fail "months are not those of run --csv"
says run_months.csv "# exported by: contrapeso export 1 --monthly --csv run_months.csv --netcdf run_months.nc"
run 0 export 1 --netcdf -
((++checks))
[[ $(head -c 4 out | tail -c 3) == HDF && ! -e - ]] || fail "no NetCDF-4 on standard output"

echo "# a comparison"
run 0 export "$id" --csv result.csv --netcdf result.nc --summary summary.csv
says out "result.nc: comparison $id, 2 scenarios × 2 replicates × 15 years × "
run 0 export "$id" --monthly --csv months.csv --netcdf months.nc

echo "# runs of one scenario that end on different days"
run 0 run no-emergency --until 2022-06-30 --seed 3 --replicates 2 --store
says out "run 3: 2 replicates read, 0 run"
run 0 compare 2 3
run 0 export "$(sed -n 's/.*comparison \(c[0-9a-f]*\):.*/\1/p' out)" --netcdf short.nc --summary short.csv

echo "# read back"
reads "$python" "$root/tests/cli/export_read.py" check
reads Rscript --vanilla "$root/tests/cli/export_read.R"

echo "# the code of the documentation"
pages=("$root"/README.md "$root"/docs/formats/{netcdf,csv,study-file}.md)
for language in python r; do
    awk -v fence="\`\`\`$language" '$0 == fence { inside = 1; next } /^```/ { inside = 0 } inside' "${pages[@]}" >"code.$language"
done
((++checks))
pieces=$(cat "${pages[@]}" | grep -cxE '```(python|r)')
((pieces == 8)) || fail "$pieces pieces of code in the documentation instead of 8"
reads "$python" code.python
says out "in 100% of pairs"
reads Rscript --vanilla code.r

echo "# what cannot be written"
mv run_months.csv whole
rm -f ./*.nc ./*.csv
for asked in "--netcdf a.nc" "--csv a.csv" "--summary a.csv"; do
    ((++checks))
    # shellcheck disable=SC2086
    (ulimit -f 300 && exec "$program" export "$id" --monthly $asked >out 2>err </dev/null)
    [[ $? == 4 ]] || fail "a full disk is not reported: $asked"
    says err "error: ${asked#* }: cannot be written (File too large). Make room, or write somewhere else"
    run 4 export 1 $asked --netcdf absent/b.nc
    says err "error: absent/b.nc: cannot be written (No such file or directory). Name a file that you may write, on a disk with room: --netcdf FILE"
done
echo mine >kept.nc
(ulimit -f 300 && exec "$program" export "$id" --monthly --netcdf kept.nc >out 2>err </dev/null)
((++checks))
[[ $(<kept.nc) == mine ]] || fail "a file that was there is lost when its successor cannot be written"
"$program" export 1 --monthly --csv slow.csv >out 2>err </dev/null &  # interrupted, or just done: nothing in between
sleep 0.1
kill -INT $! 2>/dev/null
wait $!
((++checks))
[[ ! -e slow.csv ]] || cmp -s <(grep -v '^#' slow.csv) <(grep -v '^#' whole) || fail "an interrupted export leaves a part behind"
((++checks))
[[ -z $(find . -name '*.part') && -z $(find . -name 'a.*') ]] || fail "half-written files are left: $(ls)"

echo "# runs that cannot be exported"
reads "$python" "$root/tests/cli/export_read.py" estrange
run 3 export 1 --csv a.csv
says err "error: contrapeso.db: run 1 was kept by a program whose months have another form than those of this one. Read it with that program"
run 0 runs delete 2
run 3 export "$id" --csv a.csv
says err "error: contrapeso.db: runs of comparison $id were deleted, or have no replicate in common. Compare anew: contrapeso compare"

all_well
