import { commands } from './app/commands.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command || name === 'help' || name === '--help') {
  const list = Object.entries(commands).map(
    ([known, { summary }]) => `  ${known.padEnd(10)} ${summary}`,
  )
  console.log(`uvid <command>\n\n${list.join('\n')}\n\nuvid <command> --help tells more.`)
  process.exitCode = command || name === 'help' || name === '--help' ? 0 : 2
} else if (args.includes('--help')) {
  console.log(`uvid ${name} ${command.usage}\n\n${command.summary}`)
} else {
  const { run } = await command.load()
  process.exitCode = await run(args, {
    env: process.env,
    input: process.stdin,
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  })
}
